"""Every catalogue we ship has every message, whole: the gate for translations."""

import ast
import string
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "locales").glob("*/LC_MESSAGES/facilitator.po"))


def texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value or ""),)


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def faults(catalogue: Catalog, template: Catalog) -> list[str]:
    """What is missing, left over, doubtful or has lost a placeholder."""
    told = []
    wanted = {texts(message.id) for message in template if message.id}
    given = {texts(message.id): message for message in catalogue if message.id}
    told += [f"missing: {key[0]}" for key in wanted - given.keys()]
    told += [f"obsolete: {key[0]}" for key in given.keys() - wanted]
    told += [f"obsolete: {key}" for key in catalogue.obsolete]
    for message in given.values():
        told += message_faults(message, catalogue.num_plurals)
    return told


def message_faults(message: Message, forms: int) -> list[str]:
    """What is wrong with one translation; a form for one thing may leave the number out."""
    ours, theirs = texts(message.id), texts(message.string)
    if message.fuzzy:
        return [f"fuzzy: {ours[0]}"]
    if not all(theirs) or len(theirs) != (forms if message.pluralizable else 1):
        return [f"not translated: {ours[0]}"]
    known = placeholders(ours[-1])
    for text in theirs:
        try:
            lost = known ^ placeholders(text)
        except ValueError:
            return [f"braces do not pair: {text}"]
        if lost - ({"n"} & known if message.pluralizable else set()):
            return [f"placeholders differ: {ours[0]}"]
    if message.pluralizable and "n" in known and "n" not in placeholders(theirs[-1]):
        return [f"the number is lost: {ours[0]}"]
    return []


def test_the_template_is_that_of_the_source(catalogues: ModuleType) -> None:
    template = catalogues.read(ROOT / "locales" / "facilitator.pot")
    given, wanted = (
        {texts(message.id) for message in messages if message.id}
        for messages in (template, catalogues.extracted(ROOT))
    )
    assert given == wanted, "run: python packaging/catalogues.py update"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.parent.name)
def test_a_shipped_catalogue_is_whole(path: Path, catalogues: ModuleType) -> None:
    assert faults(catalogues.read(path), catalogues.extracted(ROOT)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.parent.name)
def test_a_shipped_catalogue_counts_as_cldr_does(path: Path, catalogues: ModuleType) -> None:
    tag = path.parent.parent.name
    read = catalogues.read(path)
    assert read.plural_forms == catalogues.plural_forms(tag)
    assert str(read.locale) == tag.replace("-", "_")


def with_one_change(
    key: str | tuple[str, str] = "", translation: str | tuple[str, str] = "", *flags: str
) -> Catalog:
    catalogue = Catalog(locale="de", fuzzy=False)  # counts as English does, in every Babel
    catalogue.add("Held by {name}", "Von {name}")
    catalogue.add(("{n} seat", "{n} seats"), ("ein Platz", "{n} Plätze"))
    if key:
        catalogue.delete(key[0] if isinstance(key, tuple) else key)
        catalogue.add(key, translation, flags=flags)
    return catalogue


@pytest.mark.parametrize(
    ("fault", "catalogue"),
    [
        ("not translated", with_one_change("Held by {name}", "")),
        ("placeholders differ", with_one_change("Held by {name}", "Von {jemand}")),
        ("braces", with_one_change("Held by {name}", "Von {name")),
        ("fuzzy", with_one_change("Held by {name}", "Von {name}", "fuzzy")),
        ("obsolete", with_one_change("Gone", "Fort")),
        ("number is lost", with_one_change(("{n} seat", "{n} seats"), ("einer", "Plätze"))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_fault_of_a_catalogue_is_seen(fault: str, catalogue: Catalog) -> None:
    template = with_one_change()
    assert faults(with_one_change(), template) == []
    assert any(fault in told for told in faults(catalogue, template))


def unreachable(source: str) -> list[int]:
    """Lines that translate something no translator will ever see."""
    lines = []
    tree = ast.parse(source)
    inside = {
        id(node)
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for node in ast.walk(joined)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in ("_", "N_", "plural"):
            continue
        whole = isinstance(node.args[0], ast.Constant)
        named = isinstance(node.args[0], ast.Name | ast.Attribute | ast.Subscript | ast.Call)
        if not (whole or named) or (whole and id(node) in inside):
            lines.append(node.lineno)
    return lines


def test_every_translated_string_can_be_found_in_the_source() -> None:
    told = {
        str(path.relative_to(ROOT)): lines
        for path in sorted((ROOT / "facilitator").rglob("*.py"))
        if (lines := unreachable(path.read_text(encoding="utf-8")))
    }
    assert told == {}


@pytest.mark.parametrize(
    "source", ['_(f"{n} seats")', '_("a" + b)', '_("a" if b else "c")', "f\"{_('a')} b\""]
)
def test_strings_that_cannot_be_found_are_seen(source: str) -> None:
    assert unreachable(source) == [1]
