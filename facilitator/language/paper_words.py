"""What to do with paper, in plain words: one short sentence an act.

Two things go wrong at every printer: the edge that paper is flipped on, and
pages made smaller to fit.  So both are said every time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from facilitator.core.errors import N_
from facilitator.core.paper_steps import Act, PaperStep
from facilitator.core.printer_habit import PrinterHabit
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import isolated, number

_PAPERS: Mapping[str, str] = {
    "a3": "A3",
    "a4": "A4",
    "a5": "A5",
    "letter": N_("Letter paper"),
    "legal": N_("Legal paper"),
    "half-letter": N_("half Letter paper"),
    "tabloid": N_("Tabloid paper"),
}
_PLAIN: Mapping[Act, str] = {
    Act.PRINT_ONE_SIDE: N_("Print on one side, in actual size (100 %)."),
    Act.PRINT_LONG_EDGE: N_("Print on both sides, flip on the long edge, in actual size (100 %)."),
    Act.PRINT_SHORT_EDGE: N_(
        "Print on both sides, flip on the short edge, in actual size (100 %)."
    ),
    Act.BACK_FACE_UP_LAST_ON_TOP: N_(
        "Put the pile back in with the printed side up and the last sheet on top;"
        " the same end goes in first again."
    ),
    Act.BACK_FACE_UP_FIRST_ON_TOP: N_(
        "Put the pile back in with the printed side up and the first sheet on top;"
        " the same end goes in first again."
    ),
    Act.BACK_FACE_DOWN_LAST_ON_TOP: N_(
        "Put the pile back in with the printed side down and the last sheet on top;"
        " the same end goes in first again."
    ),
    Act.BACK_FACE_DOWN_FIRST_ON_TOP: N_(
        "Put the pile back in with the printed side down and the first sheet on top;"
        " the same end goes in first again."
    ),
    Act.FOLD_ONCE: N_("Fold the sheet once in the middle, with the first page outside."),
    Act.FOLD_AND_STAPLE: N_(
        "Keep the sheets in order, fold them once in the middle, with the first page outside,"
        " and staple at the fold."
    ),
    Act.FOLD_IN_THREE: N_(
        "Fold in three at the small marks: first the narrow part inwards,"
        " then the other part over it."
    ),
    Act.CUT_AT_MARKS: N_("Cut from mark to mark."),
    Act.CUT_IN_THE_MIDDLE: N_("Cut along the line in the middle."),
    Act.BREAK_APART: N_("Take the cards or labels off the sheet."),
    Act.FOLD_CARDS: N_(
        "Fold each card at its dashes with the print outside, and glue it or leave it open."
    ),
    Act.FOLD_AND_GLUE_TENT: N_(
        "Fold at the dashes, bend the blank strip under, and glue it behind the other face."
    ),
    Act.FOLD_TENT: N_("Fold each card at its crease."),
    Act.GLUE_POSTER: N_(
        "Trim each sheet at its solid marks, lay it on its neighbour up to the dashed marks,"
        " and glue. The tiny map below shows where each sheet belongs."
    ),
    Act.CUT_TABS: N_("Cut along the dashes from the foot upwards, so that tabs can be torn off."),
    Act.CUT_SLIPS: N_("Cut along the dashed lines."),
}


def paper_name(name: str, _: Catalogue) -> str:
    """What a kind of paper is called; an unknown one by its own name."""
    return isolated(_(_PAPERS[name]) if name in _PAPERS else name, _)


def stock_name(name: str, _: Catalogue) -> str:
    """A card sheet by the name on its box: “Avery 5371”."""
    maker, dash, number_of_it = name.partition("-")
    known = dash and maker == "avery"
    return isolated(f"{maker.title()} {number_of_it}" if known else name.upper(), _)


def paper_words(steps: Sequence[PaperStep], _: Catalogue) -> tuple[str, ...]:
    """A sentence for every step, in order."""
    return tuple(_sentence(step, _) for step in steps)


def _sentence(step: PaperStep, _: Catalogue) -> str:
    counted = _COUNTED.get(step.act)
    return counted(step, _) if counted else _(_PLAIN[step.act])


def _put_in(step: PaperStep, _: Catalogue) -> str:
    words = _.plural("Put in {n} sheet of {paper}.", "Put in {n} sheets of {paper}.", step.number)
    return words.format(n=step.number, paper=paper_name(step.name, _))


def _put_in_stock(step: PaperStep, _: Catalogue) -> str:
    words = _.plural(
        "Put in {n} card sheet “{stock}”.", "Put in {n} card sheets “{stock}”.", step.number
    )
    return words.format(n=step.number, stock=stock_name(step.name, _))


def _groups(step: PaperStep, _: Catalogue) -> str:
    words = _.plural(
        "Take {n} sheet at a time, fold it once in the middle, and lay the folded sheets on one"
        " another in order. Sew or glue them at their backs.",
        "Take {n} sheets at a time, in order, fold them once in the middle, and staple each group"
        " at its fold. Lay the groups on one another and glue their backs.",
        step.number,
    )
    return words.format(n=step.number)


def _each_copy(step: PaperStep, _: Catalogue) -> str:
    words = _.plural("Do this for {n} copy.", "Do this for each of {n} copies.", step.number)
    return words.format(n=step.number)


def _first(step: PaperStep, _: Catalogue) -> str:
    if step.first == step.last:
        words = _("Print page {first} on one side, in actual size (100 %).")
    else:
        words = _("Print pages {first} to {last} on one side, in actual size (100 %).")
    return words.format(first=step.first, last=step.last)


def _rest(step: PaperStep, _: Catalogue) -> str:
    if step.first == step.last:
        words = _("Then print page {first} on the empty side.")
    else:
        words = _("Then print pages {first} to {last} on the empty sides.")
    return words.format(first=step.first, last=step.last)


_COUNTED: Mapping[Act, Callable[[PaperStep, Catalogue], str]] = {
    Act.PUT_IN: _put_in,
    Act.PUT_IN_STOCK: _put_in_stock,
    Act.FOLD_GROUPS: _groups,
    Act.EACH_COPY: _each_copy,
    Act.PRINT_FIRST: _first,
    Act.PRINT_REST: _rest,
}


def habit_words(habit: PrinterHabit, _: Catalogue) -> tuple[str, ...]:
    """What the printer test found that its owner should know; nothing when all is well."""
    told = []
    if habit.scales:
        words = _(
            "This printer changes the size of pages: 100 mm came out as {length} mm."
            " Choose “actual size” or 100 % where you print, and print the test again."
        )
        told.append(words.format(length=number(habit.line, _)))
    if not (habit.front.believable and habit.back.believable):
        told.append(_("The measures cannot be right. Please measure the test sheet again."))
    return tuple(told)
