"""`python -m facilitator`, and the `facilitator` command."""

from __future__ import annotations

import sys

from facilitator.cli import run


def main() -> int:
    """Run the program with the arguments it was started with."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
