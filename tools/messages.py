"""Keeps the catalogues in step with the program: finds every message, says what has no words yet.

`make messages` runs it. `python -m tools.messages pl` starts a catalogue for a new language. A test
fails while a catalogue is not complete, or differs from what this would write.
"""

import io
import string
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po
from babel.plural import to_gettext

from generator.model.choices import CrimeType, EventKind, Evidence, Theme
from generator.wording import SOURCE, name_of_language
from generator.wording.catalogues import FOLDER, read_catalogue

ROOT = Path(__file__).parent.parent
TEMPLATE = "messages.pot"
# Which arguments of these functions are messages; `c` is the context of one.
KEYWORDS = {"say": (1,), "to_say": (1,), "say_as": ((1, "c"), 2), "say_number": (1, 2)}
# Choices of the data that residents read.
CHOICES: tuple[type[StrEnum], ...] = (CrimeType, EventKind, Evidence, Theme)
# Lines of a catalogue's head that differ from one day to the next, or that nobody fills in.
_LEFT_OUT = (
    *(b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By', b'"Project-Id-Version'),
    *(b'"Report-Msgid-Bugs-To', b'"Last-Translator', b'"Language-Team'),
)
_HEAD = """\
msgid ""
msgstr ""
"Language: {code}\\n"
"Plural-Forms: {forms}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"""
_TO_TRANSLATORS = "Translators:"


def found_messages() -> Catalog:
    """Every message of the program, in the order of the files that say it."""
    found = Catalog(fuzzy=False, header_comment="# The messages of Neighbourhood Pages.\n")
    extracted = extract_from_dir(
        str(ROOT / "generator"),
        [("**.py", "python")],
        keywords=KEYWORDS,  # type: ignore[arg-type]
        comment_tags=[_TO_TRANSLATORS],
        strip_comment_tags=True,
    )
    for file, line, message, comments, context in sorted(extracted, key=lambda one: one[:2]):
        where = [(f"generator/{file}", line)]
        found.add(message, None, where, auto_comments=comments, context=context)
    for choices in CHOICES:
        for choice in choices:
            found.add(choice.value, None, [("generator/model/choices.py", 1)])
    return found


def as_text(catalog: Catalog) -> bytes:
    """A catalogue as its file holds it, without dates and numbers of lines."""
    written = io.BytesIO()
    write_po(
        written,
        catalog,
        width=96,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_LEFT_OUT))


def in_step(path: Path, found: Catalog) -> Catalog:
    """The catalogue of a language with every message that the program has now, and no other."""
    catalog = read_catalogue(path, path.stem)
    catalog.update(found)
    name = name_of_language(path.stem, SOURCE)
    catalog.header_comment = f"# The messages of Neighbourhood Pages in {name}."
    catalog.fuzzy = False
    return catalog


def faults(catalog: Catalog) -> Iterator[str]:
    """What keeps a catalogue from being complete, each in a line."""
    for message in catalog:
        if message.id:
            yield from (f"{fault}: {_first(message.id)}" for fault in _faults(message))


def _faults(message: Message) -> Iterator[str]:
    texts = _texts(message.string)
    if message.fuzzy:
        yield "a guess that nobody has looked over"
    elif not all(texts):
        yield "no words yet"
    else:
        wanted = set().union(*map(places, _texts(message.id)))
        for text in texts:
            if not places(text) <= wanted or (wanted - {"count"}) - places(text):
                yield f"other places to fill in, {sorted(places(text))}"


def places(text: str) -> set[str]:
    """The names of the places to fill in, `{date}`."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _texts(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _first(message: str | Iterable[str]) -> str:
    return _texts(message)[0]


def catalogues(found: Catalog) -> dict[Path, bytes]:
    """What the template for translators and each catalogue must hold, by the file."""
    texts = {FOLDER / TEMPLATE: as_text(found)}
    return texts | {path: as_text(in_step(path, found)) for path in sorted(FOLDER.glob("*.po"))}


def main(new_languages: Iterable[str]) -> int:
    """Write the files that differ, and say what is missing. 1 if anything is."""
    for code in new_languages:
        path = FOLDER / f"{code}.po"
        if not path.exists():
            forms = to_gettext(Locale.parse(code, sep="-").plural_form)
            path.write_text(_HEAD.format(code=code, forms=forms), "utf-8")
    missing = 0
    for path, text in catalogues(found_messages()).items():
        if not path.exists() or path.read_bytes() != text:
            path.write_bytes(text)
            print(f"Wrote {path.relative_to(ROOT)}")
        if path.suffix == ".po":
            found = list(faults(read_catalogue(path, path.stem)))
            missing += len(found)
            print("\n".join(f"{path.stem}: {fault}" for fault in found))
    return min(missing, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
