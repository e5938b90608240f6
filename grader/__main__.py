"""The process behind the `grade` command, as installed and as `python -m grader`."""

import gc
import sys


def main() -> int:
    """Run the command line of this process and return its exit code."""
    # Nearly all that a command makes lives until it ends: looking for garbage among freshly
    # imported modules, and once more at exit, costs a tenth of the whole.
    gc.disable()
    from grader.cli import main as run

    code = run()
    gc.freeze()
    return code


if __name__ == "__main__":
    # `python -m` puts the current folder first, and a learner's json.py may lie there
    if not sys.flags.safe_path:
        del sys.path[0]
    sys.exit(main())
