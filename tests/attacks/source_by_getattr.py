"""Attack: has its module make the function when somebody asks for it.
Expected: unreadable
"""


def __getattr__(name):
    return lambda f, c_prev, i, g: f * c_prev + i * g
