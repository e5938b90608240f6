"""Attack: raises with words that a spreadsheet would compute.
Expected: raised
"""

Formula = type('=HYPERLINK("http://127.0.0.1","x")', (Exception,), {})


def cell_state_update(f, c_prev, i, g):
    raise Formula("=1+1,@SUM(A1)\t+cmd|' /C calc'!A0\r\n-2+3;\"quoted\"")
