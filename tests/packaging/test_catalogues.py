"""Taking, updating and compiling messages, on a small package of our own."""

import ast
import gettext
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = """\
def page(_, n):
    # Translators: said at the door
    first = _("Welcome")
    second = _.plural("{n} seat", "{n} seats", n)
    third = self._("Held" " by a friend")
    fourth = _(first)
    return N_("Marked {file}"), _("100 % of it"), print("not one")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "facilitator").mkdir()
    (tmp_path / "facilitator" / "page.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_every_marked_message_is_taken(catalogues: ModuleType, root: Path) -> None:
    taken = {message.id for message in catalogues.extracted(root) if message.id}
    assert taken == {
        "Welcome",
        ("{n} seat", "{n} seats"),
        "Held by a friend",
        "Marked {file}",
        "100 % of it",
    }


def inside_f_strings(code: str) -> list[str]:
    """The calls for words that stand inside an f-string, where none are taken from."""
    return [
        ast.unparse(call)
        for made in ast.walk(ast.parse(code))
        if isinstance(made, ast.JoinedStr)
        for call in ast.walk(made)
        if isinstance(call, ast.Call) and asks_for_words(call.func)
    ]


def asks_for_words(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):  # _.plural(…), self._words(…), self._(…)
        return called.attr in ("plural", "_words", "_")
    return isinstance(called, ast.Name) and called.id in ("_", "N_")


def test_no_words_are_asked_for_inside_an_f_string() -> None:
    found = {
        str(path.relative_to(ROOT)): calls
        for path in sorted((ROOT / "facilitator").rglob("*.py"))
        if (calls := inside_f_strings(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "code",
    [
        """f'{_("Tea")}!'""",
        """f'{self._words("Tea")}!'""",
        """f'{_.plural("{n} cup", "{n} cups", n).format(n=n)} {milk}'""",
        """f'{", ".join(_(word) for word in words)}'""",
    ],
)
def test_words_inside_an_f_string_are_found(code: str) -> None:
    assert len(inside_f_strings(code)) == 1
    assert inside_f_strings(code.removeprefix("f")) == []


def test_the_files_hold_no_dates_people_tools_or_lines(catalogues: ModuleType, root: Path) -> None:
    catalogues.update(root, ("es",))
    for path in (root / "locales" / "facilitator.pot", catalogues.source(root, "es")):
        text = path.read_text(encoding="utf-8")
        assert "#: facilitator/page.py\n" in text
        assert "#. said at the door\n" in text
        for word in ("Date", "Babel", "Translator:", "Team", "page.py:", "format"):
            assert word not in text


def test_the_same_source_gives_the_same_bytes(catalogues: ModuleType, root: Path) -> None:
    def written() -> list[bytes]:
        catalogues.update(root, ("ar", "es"))
        catalogues.compile_all(root)
        return [path.read_bytes() for path in sorted((root / "locales").rglob("facilitator.*"))]

    assert written() == written()


def test_an_update_keeps_translations_and_says_what_is_left(
    catalogues: ModuleType, root: Path
) -> None:
    catalogues.update(root, ("es",))
    path = catalogues.source(root, "es")
    done = path.read_text(encoding="utf-8").replace(
        'msgid "Welcome"\nmsgstr ""', 'msgid "Welcome"\nmsgstr "Hola"'
    )
    path.write_text(done, encoding="utf-8")
    page = root / "facilitator" / "page.py"
    page.write_text(SOURCE.replace("100 % of it", "All of it"), encoding="utf-8")
    told = catalogues.update(root)
    assert "es: gone: 100 % of it" in told
    assert "es: to translate: All of it" in told
    assert "es: to translate: Welcome" not in told
    assert 'msgstr "Hola"' in path.read_text(encoding="utf-8")
    assert "100 %" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("tag", "numbers"),
    [
        ("es", {0: 1, 1: 0, 2: 1}),
        ("ar", {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 103: 3}),
        ("fa", {0: 0, 1: 0, 2: 1}),
        ("he", {1: 0, 2: 1, 3: 2, 10: 2}),
        ("zh", {1: 0, 5: 0}),
    ],
)
def test_plural_forms_stand_in_the_order_of_cldr(
    catalogues: ModuleType, tag: str, numbers: dict[int, int]
) -> None:
    header = catalogues.plural_forms(tag)
    index = gettext.c2py(header.split("plural=")[1].rstrip(";"))
    assert {n: index(n) for n in numbers} == numbers


def test_a_compiled_catalogue_is_read_with_its_plurals(catalogues: ModuleType, root: Path) -> None:
    catalogues.update(root, ("ar",))
    path = catalogues.source(root, "ar")
    text = path.read_text(encoding="utf-8")
    for form in range(6):
        text = text.replace(f'msgstr[{form}] ""', f'msgstr[{form}] "form {form}"')
    path.write_text(text, encoding="utf-8")
    (compiled,) = catalogues.compile_all(root)
    with compiled.open("rb") as file:
        read = gettext.GNUTranslations(file)
    assert [read.ngettext("{n} seat", "{n} seats", n)[-1] for n in (0, 1, 2, 3, 11, 100)] == [
        *"012345"
    ]
