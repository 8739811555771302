"""One catalogue a language, found in a wheel and in a checkout."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from facilitator.language.catalogues import (
    ENGLISH,
    available,
    open_catalogue,
    tag_of_environment,
)

ARABIC = """\
msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
" : n%100>=11 && n%100<=99 ? 4 : 5;\\n"

msgid "Start"
msgstr "ابدأ"

msgid "Empty"
msgstr ""

#, fuzzy
msgid "Guessed"
msgstr "ظن"

msgid "{n} seat"
msgid_plural "{n} seats"
msgstr[0] "zero"
msgstr[1] "one"
msgstr[2] "two"
msgstr[3] "few"
msgstr[4] "many"
msgstr[5] "other"
"""


def write_source(folder: Path, tag: str, text: str = ARABIC) -> Path:
    path = folder / tag / "LC_MESSAGES" / "facilitator.po"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_compiled(source: Path, text: str) -> None:
    with source.with_suffix(".mo").open("wb") as file:
        write_mo(file, read_po(BytesIO(text.encode())))


def test_english_is_the_msgids_and_needs_no_file(tmp_path: Path) -> None:
    _ = open_catalogue("en", tmp_path)
    assert _("Start the meeting") == "Start the meeting"
    assert [_.plural("{n} seat", "{n} seats", n) for n in (0, 1, 2)] == [
        "{n} seats",
        "{n} seat",
        "{n} seats",
    ]
    assert (_.tag, _.right_to_left) == ("en", False)


@pytest.mark.parametrize("tag", ["xx", "", "../../etc", "C"])
def test_an_unknown_language_shows_english(tag: str, tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    assert open_catalogue(tag, tmp_path).tag == "en"


def test_a_checkout_needs_no_compiled_file(tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    _ = open_catalogue("ar", tmp_path)
    assert _("Start") == "ابدأ"
    assert (_.tag, _.right_to_left) == ("ar", True)


@pytest.mark.parametrize("tag", ["ar-EG", "ar_EG", "AR"])
def test_a_region_falls_back_to_its_language(tag: str, tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    assert open_catalogue(tag, tmp_path).tag == "ar"


def test_a_wheel_needs_no_source(tmp_path: Path) -> None:
    source = write_source(tmp_path, "ar")
    write_compiled(source, ARABIC)
    source.unlink()
    assert open_catalogue("ar", tmp_path)("Start") == "ابدأ"


def test_a_source_newer_than_its_compiled_file_wins(tmp_path: Path) -> None:
    source = write_source(tmp_path, "ar")
    write_compiled(source, ARABIC.replace("ابدأ", "قديم"))
    os.utime(source.with_suffix(".mo"), (1, 1))
    assert open_catalogue("ar", tmp_path)("Start") == "ابدأ"
    os.utime(source, (0, 0))
    assert open_catalogue("ar", tmp_path)("Start") == "قديم"


def test_what_is_not_translated_comes_in_english(tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    _ = open_catalogue("ar", tmp_path)
    for msgid in ("Empty", "Guessed", "Never heard of"):
        assert _(msgid) == msgid
        assert not _.translated(msgid)
    assert _.plural("{n} cup", "{n} cups", 1) == "{n} cup"
    assert _.plural("{n} cup", "{n} cups", 7) == "{n} cups"
    assert _.translated("Start")
    assert ENGLISH.translated("Never heard of")


def test_the_empty_message_stays_empty_and_shows_no_header(tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    assert open_catalogue("ar", tmp_path)("") == ""


def test_arabic_has_six_plurals(tmp_path: Path) -> None:
    write_source(tmp_path, "ar")
    _ = open_catalogue("ar", tmp_path)
    forms = [_.plural("{n} seat", "{n} seats", n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102)]
    assert forms == ["zero", "one", "two", "few", "few", "many", "many", "other", "other"]


def test_the_languages_are_listed_english_first(tmp_path: Path) -> None:
    assert available(tmp_path) == ("en",)
    for tag in ("es", "ar", "en"):
        write_source(tmp_path, tag)
    assert available(tmp_path) == ("en", "ar", "es")


@pytest.mark.parametrize(
    ("environ", "tag"),
    [
        ({"LANG": "es_MX.UTF-8"}, "es-MX"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANGUAGE": "ar:en", "LANG": "es_ES"}, "ar"),
        ({"LC_ALL": "", "LANG": "ca_ES@valencia"}, "ca-ES"),
        ({}, "en"),
    ],
)
def test_the_environment_names_a_language(environ: dict[str, str], tag: str) -> None:
    assert tag_of_environment(environ) == tag


def test_babel_is_not_imported_with_the_modules() -> None:
    code = "import sys, facilitator.language.wording; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
