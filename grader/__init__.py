"""Grades a learner's recurrent-network code against a reference, in a separate process."""

__version__ = "0.1.0"
