"""The options that turn an order into the one that is offered instead."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.core.print_job import PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import isolated

_OPTIONS: Mapping[str, str] = {
    "form": "--form",
    "fit_pages": "--fit",
    "arrangement": "--arrange",
    "stock": "--stock",
    "paper": "--paper",
}


def options_words(asked: PrintJob, offer: PrintJob, _: Catalogue) -> str:
    """“Give --form booklet --fit 8.”, and which option to leave out, if there is one."""
    before, after = asked.as_words(), offer.as_words()
    changed = [field for field in _OPTIONS if before[field] != after[field]]
    add = [f"{_OPTIONS[field]} {after[field]}" for field in changed if after[field]]
    leave = [_OPTIONS[field] for field in changed if not after[field]]
    said = []
    if add:
        said.append(_("Give {option}.").format(option=isolated(" ".join(add), _)))
    if leave:
        said.append(_("Leave out {option}.").format(option=isolated(" ".join(leave), _)))
    return " ".join(said)
