"""Attack: raises with words and a name that a template would fill in.
Expected: raised
"""

Fields = type("{kind}{0.__class__.__mro__}%s", (Exception,), {})


def cell_state_update(f, c_prev, i, g):
    raise Fields("{name} {message} {0} {} {{ %s %(name)d %n $HOME ${PATH} {name!r:>99999999999}")
