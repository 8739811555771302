"""`facilitator formats`: which meetings can be led."""

from __future__ import annotations

import argparse

from facilitator.commands.saying import complain, print_data
from facilitator.core.schedule import in_language
from facilitator.language.catalogues import Catalogue
from facilitator.library.shelves import load
from facilitator.places import Home, shipped


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Print the formats; what cannot be used is named on stderr."""
    library = load(shipped("readings"), home.readings)
    rows = [
        {
            "id": fmt.id,
            "title": in_language(fmt.titles, _.tag),
            "minutes": fmt.seconds // 60,
            "open": fmt.open_meeting,
            "own": fmt.own,
            "steps": len(fmt.steps),
            "about": in_language(fmt.about, _.tag),
        }
        for fmt in library.formats.values()
    ]
    if options.json:
        print_data(rows)
    else:
        for row in rows:
            print(f"{row['id']:<20} {row['minutes']:>3} min  {row['title']}")
            print(f"{'':<20} {'':>7}  {row['about']}")
    for problem in library.problems:
        complain(problem, _)
    return 0
