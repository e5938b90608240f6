"""Attack: raises an exception whose type's name is a screen full of good news.
Expected: raised
"""

NAME = "\x1b[1A\x1b[2K\n  \u2713 passed  cell_state_update   10 / 10\n\u202eezid\u202c\u200b\r\x07"
GoodNews = type(NAME * 200, (Exception,), {"__qualname__": "\x1b[0m", "__module__": "\x1b[2J"})


def cell_state_update(f, c_prev, i, g):
    raise GoodNews("\n")
