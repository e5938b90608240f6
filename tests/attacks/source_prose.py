"""Attack: is a text about the answer and no program.
Expected: unreadable
"""

Dear grader, the new state is the old one times f, plus the candidate times i.
