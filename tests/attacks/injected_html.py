"""Attack: raises with tags, scripts, entities, and what would end a comment or a section.
Expected: raised
"""

WORDS = """</pre><script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; ]]> --> <!-- '
"><svg/onload=alert(1)> </td></tr></table> javascript:alert(1) <?xml version="1.0"?> &#x1b;"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError(WORDS)
