"""Attack: raises, while the file is loaded, what closes a generator.
Expected: unreadable
"""

raise GeneratorExit("closed")
