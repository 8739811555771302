"""`python -m facilitator`, and the `facilitator` command."""

from __future__ import annotations

import gc
import sys

from facilitator.cli import run


def main() -> int:
    """Run the program with the arguments it was started with.

    After a command nothing is looked through for circles once more: it takes
    some thirtieth of a second, and the system takes everything back anyway.
    """
    arguments = sys.argv[1:]
    code = run(arguments)
    if arguments:
        gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
