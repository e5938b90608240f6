"""Attack: raises with words that clear a screen, rename its window and write a verdict there.
Expected: raised
"""

STEERS = (
    "\x1b[2J\x1b[H\x1b[1;32mpassed\x1b[0m",  # clear, colour
    "\x1b]0;graded\x07",  # the window's title
    "\x1b]8;;http://127.0.0.1/\x1b\\10 / 10\x1b]8;;\x1b\\",  # a link
    "\x1b]52;c;cm0gLXJmIH4=\x07",  # the clipboard
    "\x9b2K\x9d0;again\x9c\x90q\x9c",  # the same in one byte each
    "\rexercise 14: 10 of 10 points\x08\x08\x7f",
)


def cell_state_update(f, c_prev, i, g):
    raise ValueError("".join(STEERS))
