"""`facilitator check PATH…`: every problem of formats and texts, with place and remedy."""

from __future__ import annotations

import argparse
from pathlib import Path

from facilitator.commands.saying import print_data, said
from facilitator.language.catalogues import Catalogue
from facilitator.library.path_checks import check_paths
from facilitator.places import Home, shipped


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, _home: Home, _: Catalogue) -> int:
    """Print each problem as a sentence; exit code 1 when there is one."""
    problems = check_paths(options.paths, shipped("readings"))
    if options.json:
        rows = [{"sentence": said(problem, _), **_plain(problem.facts)} for problem in problems]
        print_data(rows)
    else:
        for problem in problems:
            print(said(problem, _))
        if not problems:
            print(_("No problems found."))
    return 1 if problems else 0


def _plain(facts: dict[str, object]) -> dict[str, object]:
    return {k: v if isinstance(v, int | str) else str(v) for k, v in facts.items()}
