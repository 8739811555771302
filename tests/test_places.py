from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.core.errors import StorageProblem
from facilitator.places import FolderProblem, home, make_ready, shipped


def test_a_checkout_finds_what_is_shipped_beside_the_package() -> None:
    assert (shipped("readings") / "formats" / "README.md").exists()


def test_what_lies_in_the_package_comes_first(tmp_path: Path) -> None:
    package = tmp_path / "facilitator"
    (package / "shipped" / "readings").mkdir(parents=True)
    (tmp_path / "readings").mkdir()
    (tmp_path / "pyproject.toml").touch()
    assert shipped("readings", package) == package / "shipped" / "readings"


def test_a_stranger_beside_an_installed_package_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "readings").mkdir()
    with pytest.raises(FolderProblem) as raised:
        shipped("readings", tmp_path / "facilitator")
    assert str(tmp_path / "facilitator" / "shipped" / "readings") in str(raised.value)


def test_all_places_lie_in_the_folder_that_was_named(tmp_path: Path) -> None:
    ours = home(tmp_path)
    places = (ours.database, ours.backups, ours.texts, ours.formats, ours.topics)
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)
    assert ours.database == tmp_path / "facilitator.db"
    assert ours.texts == tmp_path / "readings" / "texts"


def test_without_a_name_it_is_where_this_computer_keeps_data() -> None:
    assert home().folder.is_absolute()
    assert home().folder.name == "Facilitator"
    assert home(Path("~/meeting")).folder == Path.home() / "meeting"
    assert home(Path("meeting")).folder == Path.cwd() / "meeting"


def test_a_folder_is_made_ready_and_left_empty(tmp_path: Path) -> None:
    ours = home(tmp_path / "a" / "b")
    make_ready(ours)
    make_ready(ours)
    assert list(ours.folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StorageProblem) as raised:
            make_ready(home(folder))
        assert str(folder) in str(raised.value)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder nobody may write")
def test_a_read_only_folder_is_told_even_to_an_administrator() -> None:
    with pytest.raises(FolderProblem, match="/proc/self"):
        make_ready(home(Path("/proc/self")))


def test_nothing_but_the_standard_library_is_imported_at_first() -> None:
    code = "import sys, facilitator.places; sys.exit('platformdirs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
