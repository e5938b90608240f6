"""Attack: none; logs, warns and measures its time.
Expected: passed
"""

import logging
import time
import warnings

logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(process)d %(thread)d %(message)s")
log = logging.getLogger(__name__)


def cell_state_update(f, c_prev, i, g):
    started = time.perf_counter()
    log.info("shapes %s at %s", f.shape, time.strftime("%H:%M", time.localtime()))
    warnings.warn("slow", stacklevel=1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.warn("again", DeprecationWarning, stacklevel=1)
    assert len(caught) == 1
    time.sleep(0.001)
    log.debug("took %.3f s", time.perf_counter() - started)
    return f * c_prev + i * g
