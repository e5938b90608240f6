"""Attack: raises with what ends a table's cell, begins code, links, headings and mentions.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError(
        "| 10 | 10 |\n|---|\n``` `x` **b** # H\n![](http://127.0.0.1/x) @octocat #1 ~~"
    )
