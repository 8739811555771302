"""A run page on a table, for the tests of its parts."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.meeting_run import MeetingRun
from tests.ui.run.desk import Table, set_table

NOW = 1500.0


@pytest.fixture
def table(qtbot: QtBot, look: Callable[..., None]) -> Iterator[Callable[..., Table]]:
    look()
    made: list[Table] = []

    def lay(run: MeetingRun, now: float = NOW, **more: object) -> Table:
        table = set_table(run, now, **more)  # type: ignore[arg-type]
        qtbot.addWidget(table.view)
        made.append(table)
        return table

    yield lay
    for one in made:
        one.view.stop()
