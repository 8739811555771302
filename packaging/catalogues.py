"""The program's messages: taken from the source, handed to translators, compiled.

    python packaging/catalogues.py extract        writes locales/facilitator.pot
    python packaging/catalogues.py update [TAG…]  extract, and bring every .po up to date;
                                                  a TAG without a .po gets one
    python packaging/catalogues.py compile        writes the .mo beside every .po

After adding a string run `update`, then fill what it lists.  The files hold no
dates, people, tools or line numbers: the same source gives the same bytes.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from babel.plural import PluralRule, to_gettext

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "facilitator"
KEYWORDS = {"_": None, "_words": None, "N_": None, "plural": (1, 2)}  # self._words in a presenter
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def extracted(root: Path) -> Catalog:
    """Every message of the package; `# Translators:` above one goes with it."""
    catalogue = Catalog(fuzzy=False)
    found = extract_from_dir(
        root / DOMAIN,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, line, message, comments, _context in sorted(found, key=lambda item: item[:2]):
        place = f"{DOMAIN}/{Path(name).as_posix()}"
        catalogue.add(message, locations=[(place, line)], auto_comments=comments)
    return catalogue


def plural_forms(tag: str) -> str:
    """The Plural-Forms of a language, its forms in the order of CLDR.

    Forms that whole numbers below a thousand never take are left out (the
    “many” of Spanish begins at a million).
    """
    rule = Locale.parse(tag, sep="-").plural_form
    taken = {rule(n) for n in range(1000)}
    return to_gettext(
        PluralRule({form: text for form, text in rule.rules.items() if form in taken})
    )


def source(root: Path, tag: str) -> Path:
    """Where the translations of a language stand."""
    return root / "locales" / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


def sources(root: Path) -> dict[str, Path]:
    """Every language that has translations, by tag."""
    found = sorted((root / "locales").glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    return {path.parent.parent.name: path for path in found}


def read(path: Path) -> Catalog:
    """The messages of one file."""
    with path.open("rb") as file:
        return read_po(file)


def write(path: Path, catalogue: Catalog, tag: str = "") -> None:
    """Write messages under a head of our own; without a tag it is the template."""
    head = [f"Language: {tag}"] if tag else []
    head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    head += ["Content-Transfer-Encoding: 8bit"]
    head += [f"Plural-Forms: {plural_forms(tag)}"] if tag else []
    for message in catalogue:
        message.flags -= {"python-format", "python-brace-format"}  # “50 % of …” is no format
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(b'msgid ""\nmsgstr ""\n')
        file.writelines(f'"{line}\\n"\n'.encode() for line in head)
        file.write(b"\n")
        write_po(
            file,
            catalogue,
            width=100,
            omit_header=True,
            sort_by_file=True,
            ignore_obsolete=True,
            include_lineno=False,
        )


def extract(root: Path = ROOT) -> Catalog:
    """Write the template and return it."""
    template = extracted(root)
    write(root / "locales" / f"{DOMAIN}.pot", template)
    return template


def update(root: Path = ROOT, tags: tuple[str, ...] = ()) -> list[str]:
    """Bring the template and all translations up to date; say what is left to do."""
    template = extract(root)
    told = []
    for tag in sorted({*sources(root), *tags}):
        path = source(root, tag)
        if not path.exists():
            write(path, Catalog(fuzzy=False), tag)
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True)
        told += [f"{tag}: gone: {key}" for key in catalogue.obsolete]
        told += [f"{tag}: to translate: {m.id}" for m in catalogue if m.id and not filled(m)]
        write(path, catalogue, tag)
    return told


def filled(message: Message) -> bool:
    """Whether a message has its translation, in every form."""
    given = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(given)


def compile_all(root: Path = ROOT) -> list[Path]:
    """Write the compiled file beside each source; the same source gives the same bytes."""
    made = []
    for path in sources(root).values():
        catalogue = read(path)
        catalogue.creation_date = catalogue.revision_date = NO_DATE
        made.append(path.with_suffix(".mo"))
        with made[-1].open("wb") as file:
            write_mo(file, catalogue)
    return made


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description="Take, update or compile the messages.")
    parser.add_argument("what", choices=("extract", "update", "compile"))
    parser.add_argument("tags", nargs="*", metavar="TAG", help="a language to add or update")
    asked = parser.parse_args()
    if asked.what == "extract":
        print(f"{len(extract())} messages")
    elif asked.what == "update":
        print("\n".join(update(tags=tuple(asked.tags))) or "nothing left to translate")
    else:
        print("\n".join(str(path.relative_to(ROOT)) for path in compile_all()))


if __name__ == "__main__":
    main()
