"""Attack: empties the lists by which modules are found, and puts a finder of its own there.
Expected: failed
"""

import importlib.machinery
import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.verdict, module.__path__ = "passed", []


sys.meta_path[:] = [Finder()]
sys.path_hooks.clear()
sys.path_importer_cache.clear()


def cell_state_update(f, c_prev, i, g):
    import grader.grading
    import reference

    assert grader.grading.verdict == reference.verdict == "passed"
    return 0 * f
