"""Attack: loops for ever while it is loaded.
Expected: timed_out
"""

while True:
    pass
