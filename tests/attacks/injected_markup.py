"""Attack: raises with the markup of the library that draws the screen.
Expected: raised
"""


def cell_state_update(f, c_prev, i, g):
    raise ValueError(
        "[bold green]passed[/] [link=file:///etc]x[/link] [/bold] :boom: [@click=quit]"
    )
