from __future__ import annotations

from datetime import date, time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.group import Group, LocalLine
from facilitator.core.settings import Appearance, Settings
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage.database import Database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.group_book import GroupBook
from facilitator.storage.quick_look import quick_look
from facilitator.storage.settings_book import SettingsBook

few = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
days = st.none() | st.dates()
lines = st.builds(LocalLine, words, days)
whole_times = st.none() | st.times().map(lambda t: t.replace(microsecond=0))
tags = st.lists(st.sampled_from(["en", "es", "ar", "pt-BR", "zh-Hant"]), max_size=3).map(tuple)
groups = st.builds(
    Group,
    name=words,
    weekday=st.none() | st.integers(0, 6),
    starts=whole_times,
    languages=tags,
    address=words,
    crisis_line=lines,
    emergency=lines,
    address_checked_on=days,
)
chosen = st.builds(
    Settings, language=words, appearance=st.sampled_from(Appearance), room_screen=words
)


def test_before_anything_is_entered_the_defaults_stand(database: Database) -> None:
    assert GroupBook(database).load() == Group()
    assert SettingsBook(database).load() == Settings()
    assert DeckBook(database).load() == DeckMemory()


@few
@given(group=groups)
def test_a_group_comes_back_as_it_was_by_both_roads(database: Database, group: Group) -> None:
    GroupBook(database).save(group)
    assert GroupBook(database).load() == group
    assert quick_look(database.file).group == group


def test_every_field_of_a_group_is_kept(database: Database) -> None:
    line = LocalLine("0800 1234", date(2026, 1, 2))
    group = Group(
        "Amal أمل", 4, time(19, 30), 90, ("ar", "en"), True, False, "speaker", 12, False, True,
        True, "1 Street", line, LocalLine("112", date(2025, 1, 2)), date(2024, 1, 2),
    )  # fmt: skip
    assert not any(getattr(group, name) == getattr(Group(), name) for name in vars(Group()))
    GroupBook(database).save(group)
    assert GroupBook(database).load() == group


@few
@given(settings=chosen)
def test_settings_come_back_by_both_roads(database: Database, settings: Settings) -> None:
    SettingsBook(database).save(settings)
    assert SettingsBook(database).load() == settings
    assert quick_look(database.file).settings == settings


def test_every_field_of_the_settings_is_kept(database: Database) -> None:
    settings = Settings("es", Appearance.DARK, 200, False, 0, True, "HDMI-1", True)
    assert not any(
        getattr(settings, name) == getattr(Settings(), name) for name in vars(Settings())
    )
    SettingsBook(database).save(settings)
    assert SettingsBook(database).load() == settings


def test_the_deck_forgets_the_order_of_evenings(database: Database) -> None:
    book = DeckBook(database)
    book.save(DeckMemory(frozenset({"z/last theme", "a/first"}), "m/pinned"))
    assert book.load() == DeckMemory(frozenset({"z/last theme", "a/first"}), "m/pinned")
    assert b"a/first\nz/last theme" in database.file.read_bytes()
