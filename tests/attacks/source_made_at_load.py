"""Attack: writes its own function while it is loaded, on a line that the file does not have.
Expected: raised
"""

text = "\n" * 5000 + "def cell_state_update(f, c_prev, i, g): raise ValueError('nowhere')"
exec(compile(text, "ex14_cell_state_update.py", "exec"))
