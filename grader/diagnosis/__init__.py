"""Which mistake a wrong answer is: named programs, what the numbers give away, a small input."""
