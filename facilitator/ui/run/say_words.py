"""What to say now: the page of the text in each language, with what one should know about it."""

from __future__ import annotations

from facilitator.core.errors import N_
from facilitator.core.languages import language
from facilitator.core.meeting_format import Reading, Reads, Shares, Topic
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Note, Paragraph, Prose, Span, plain, spoken
from facilitator.core.run_state import current_step
from facilitator.core.schedule import PlannedStep, PlannedText
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import isolated
from facilitator.ui.run.between_words import CatalogueFor, between_words
from facilitator.ui.run.clocks import turn_now
from facilitator.ui.run.picture import Passage, Say

_READERS = {
    Reads.ONE: N_("One person reads"),
    Reads.IN_TURN: N_("Read in turn, a paragraph each"),
    Reads.ALL: N_("All who wish read together"),
}


def say_now(run: MeetingRun, now: float, catalogue_for: CatalogueFor, _: Catalogue) -> Say | None:
    """The words of the present page, or between two people; None when the step has no text."""
    planned = current_step(run.plan, run.state)
    between = between_words(run, now, catalogue_for, _)
    if between:
        heading = _("Then say") if turn_now(run) else _("Say")
        return Say(heading, between, equal=run.plan.both_read)
    if planned is None or planned.text is None or not planned.text.pages:
        return None
    text, page = planned.text, min(run.state.page, len(planned.text.pages) - 1)
    passages = tuple(
        Passage(
            tag,
            (*_topic(run, planned, tag), *_marked(_blocks(planned, text, page, tag), _)),
            marks=_marks(text, tag, _),
        )
        for tag in shown_languages(run, text)
    )
    pages = _page_words(page, len(text.pages), _)
    return Say(_heading(planned, _), passages, pages, run.plan.both_read)


def _topic(run: MeetingRun, planned: PlannedStep, tag: str) -> tuple[Prose, ...]:
    """The topic that was found, before the words about it: it is what is read aloud now."""
    topic = run.state.topic
    if not isinstance(planned.step, Topic) or topic is None:
        return ()
    return (Paragraph((Span(topic.in_language(tag), strong=True),)),)


def _blocks(planned: PlannedStep, text: PlannedText, page: int, tag: str) -> tuple[Prose, ...]:
    """What is said of a page; in a round, whose tool is full, with the notes to the leader."""
    blocks = text.pages[page].blocks.get(tag, ())
    return blocks if isinstance(planned.step, Shares) else spoken(blocks)


def notes_now(run: MeetingRun, _: Catalogue) -> tuple[str, ...]:
    """Notes to the leader on the present page, in the language of the screen if there is one.

    They stand by the tool and not among the words that are said.  What is to
    be done to find a topic goes once there is one.
    """
    planned = current_step(run.plan, run.state)
    if planned is None or planned.text is None or not planned.text.pages:
        return ()
    text, found = planned.text, isinstance(planned.step, Topic) and run.state.topic is not None
    if found or isinstance(planned.step, Shares):
        return ()
    blocks = text.pages[min(run.state.page, len(text.pages) - 1)].blocks
    tag = next((tag for tag in (_.tag, *run.plan.languages) if tag in blocks), "")
    mark = _("For you alone:")
    notes = [plain(block) for block in blocks.get(tag, ()) if isinstance(block, Note)]
    return tuple(f"{mark} {isolated(note, _)}" for note in notes)


def _marked(blocks: tuple[Prose, ...], _: Catalogue) -> tuple[Prose, ...]:
    """Notes to the leader begin by saying whom they are for."""
    mark = Span(_("For you alone:"), strong=True)
    return tuple(
        Note((mark, Span(" "), *block.spans)) if isinstance(block, Note) else block
        for block in blocks
    )


def shown_languages(run: MeetingRun, text: PlannedText) -> tuple[str, ...]:
    """The languages of the evening, without one whose words would be another's again."""
    shown: dict[str, str] = {}
    for tag in run.plan.languages:
        shown.setdefault(text.shown_in.get(tag, tag), tag)
    return tuple(shown.values())


def _heading(planned: PlannedStep, _: Catalogue) -> str:
    if isinstance(planned.step, Reading):
        return _(_READERS[planned.step.by])
    return _("Say")


def _page_words(page: int, pages: int, _: Catalogue) -> str:
    if pages < 2:
        return ""
    return _("page {page} of {pages}").format(page=page + 1, pages=pages)


def _marks(text: PlannedText, tag: str, _: Catalogue) -> tuple[str, ...]:
    """Why these words may not be the ones that were hoped for."""
    marks = []
    for asked, shown in text.shown_in.items():
        if shown == text.shown_in.get(tag) and shown != asked:
            words = _("There is no text in {asked}; it is shown in {shown}.")
            names = (language(asked).own_name, language(shown).own_name)
            marks.append(words.format(asked=names[0], shown=names[1]))
    if tag in text.unreviewed:
        words = _("{language}: nobody has checked this translation yet.")
        marks.append(words.format(language=language(tag).own_name))
    if tag in text.stale:
        words = _("{language}: the text has changed since it was translated.")
        marks.append(words.format(language=language(tag).own_name))
    return tuple(marks)
