"""Formulas of the quizzes with mistakes."""


def half(x):
    """The right one."""
    return x / 2


def double(x):
    """A mistake."""
    return x * 2


def half_again(x):
    """The same as half."""
    return x / 2


def scaled(x, w):
    """Takes another parameter."""
    return x * w


def raises(x):
    """Divides by zero."""
    return x / 0


def two_numbers(x):
    """Gives two numbers where one is needed."""
    return x, 2 * x


def misspelt(x):
    """Calls a function that does not exist."""
    return rond(x)  # noqa: F821
