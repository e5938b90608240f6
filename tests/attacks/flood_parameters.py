"""Attack: has parameters whose names are megabytes long.
Expected: unreadable
"""

names = ", ".join("abcde"[number] * 1_000_000 for number in range(5))
exec(f"def cell_state_update({names}): pass")
