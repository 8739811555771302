"""`facilitator plan FORMAT`: the evening with clock times, in the languages of the meeting."""

from __future__ import annotations

import argparse

from facilitator.commands.evening_options import evening_arguments, evening_of, find_format
from facilitator.commands.saying import complain_of_unusable, print_data
from facilitator.core.forecast import planned_round
from facilitator.core.meeting_format import Shares
from facilitator.core.run_state import root_of
from facilitator.core.schedule import Plan, PlannedStep, seats_for
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.language.share_words import unheard_words
from facilitator.language.wording import clock_face, clock_time, duration
from facilitator.library.shelves import load
from facilitator.places import Home, shipped

BELOW = " " * 9  # a line that belongs to the step above it


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("format", metavar="FORMAT")
    evening_arguments(parser)
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Print the evening, one step a line."""
    library = load(shipped("readings"), home.readings)
    plan = evening_of(options, find_format(library, options.format), library)
    complain_of_unusable(library.problems, _)
    if options.json:
        print_data(_as_data(plan))
        return 0
    words = [open_catalogue(tag, shipped("locales")) for tag in plan.languages]
    print(" · ".join(plan.title(tag) for tag in plan.languages))
    for offset, planned in zip(plan.offsets(), plan.steps, strict=False):
        print("  ".join((clock_time(plan.clock(offset), words[0]), _line(plan, planned, words[0]))))
        if warning := _warning(plan, planned, words[0]):
            print(f"{BELOW}{warning}")
    print(f"{clock_time(plan.clock(plan.offsets()[-1]), words[0])}  {words[0]('End')}")
    return 0


def _line(plan: Plan, planned: PlannedStep, _: Catalogue) -> str:
    titles = " · ".join(dict.fromkeys(planned.title(tag) for tag in plan.languages))
    parts = [titles, duration(planned.seconds, _)]
    if isinstance(planned.step, Shares) and not planned.step.resumes:
        promise = planned_round(plan, root_of(planned.step))
        if not promise.unheard:
            parts.append(_("{time} each").format(time=clock_face(promise.each, _)))
    if planned.text:
        fallback = [tag for tag, shown in planned.text.shown_in.items() if tag != shown]
        parts.extend(_("not yet in {language}").format(language=tag) for tag in fallback)
    return ", ".join(parts)


def _warning(plan: Plan, planned: PlannedStep, _: Catalogue) -> str:
    """How many people a round has no time for; "" when it has time for all."""
    if not isinstance(planned.step, Shares) or planned.step.resumes:
        return ""
    return unheard_words(planned_round(plan, root_of(planned.step)), _)


def _round_data(plan: Plan, planned: PlannedStep) -> dict[str, object]:
    """What a round can promise each person, where it begins."""
    if not isinstance(planned.step, Shares) or planned.step.resumes:
        return {}
    promise = planned_round(plan, root_of(planned.step))
    return {
        "seats": seats_for(plan.people, plan.leader_has_seat),
        "turns": planned.step.turns.value,
        "seconds_each": promise.each,
        "least_seconds_each": promise.least,
        "unheard": promise.unheard,
    }


def _as_data(plan: Plan) -> dict[str, object]:
    steps = [
        {
            "id": planned.step.id,
            "kind": type(planned.step).__name__.lower(),
            "titles": {tag: planned.title(tag) for tag in plan.languages},
            "start": plan.clock(offset).isoformat(),
            "seconds": planned.seconds,
            "protected": planned.protected,
            **_round_data(plan, planned),
        }
        for offset, planned in zip(plan.offsets(), plan.steps, strict=False)
    ]
    return {
        "format": plan.format_id,
        "start": plan.start.isoformat(),
        "end": plan.clock(plan.seconds).isoformat(),
        "people": plan.people,
        "languages": list(plan.languages),
        "read_both": plan.both_read,
        "steps": steps,
    }
