"""Formulas of the quiz of nasty texts."""


def shrunk(f, k):
    """Return a negative number, so that signs are tested too."""
    return -(f**k)


def grown(f, k):
    """Return what comes out where the product is taken for a sum."""
    return f * k
