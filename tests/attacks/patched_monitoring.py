"""Attack: watches every return in the interpreter and leaves the function's own out.
Expected: failed
"""

import sys

returned = []


def watch(code, offset, value):
    returned.append(value)
    return sys.monitoring.DISABLE


if hasattr(sys, "monitoring"):
    sys.monitoring.use_tool_id(sys.monitoring.DEBUGGER_ID, "attack")
    sys.monitoring.register_callback(
        sys.monitoring.DEBUGGER_ID, sys.monitoring.events.PY_RETURN, watch
    )
    sys.monitoring.set_events(sys.monitoring.DEBUGGER_ID, sys.monitoring.events.PY_RETURN)


def cell_state_update(f, c_prev, i, g):
    answers = [value for value in returned if getattr(value, "shape", None) == f.shape]
    return answers[-1] if answers else 0 * f
