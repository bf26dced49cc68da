"""What Typst says of a template, as a problem of that template: a force may change its own."""

import re

import typst

from generator.problems import Place
from generator.template_fault import THEME, TemplateFault, cannot_be_used, is_missing

_NO_FILE = re.compile(r"file not found \(searched at (?P<path>.+)\)")


def missing_template(name: str) -> TemplateFault:
    """A template that is asked for is not there; `name` is its path in the theme."""
    return TemplateFault(is_missing(Place(f"{THEME}/{name}"), name))


def broken_template(
    name: str, seen_in: str, showing: str, said: typst.TypstError | typst.TypstWarning
) -> TemplateFault:
    """A template that the compiler cannot use, or one that asks for another which is not there.

    `name` is its path in the theme, `seen_in` the name of the folder in which the compiler saw it,
    and `showing` what it was to show, such as `the newsletter of Spondon`.
    """
    folder = name.rpartition("/")[0]
    place = _found(said.diagnostic, seen_in, folder) or Place(f"{THEME}/{name}")
    missing = _NO_FILE.search(said.message)
    if missing:
        wanted = missing["path"].replace("\\", "/").rpartition(f"/{seen_in}/")[2]
        return TemplateFault(is_missing(place, f"{folder}/{wanted}"))
    hints = "".join(f" ({hint})" for hint in said.hints)
    why = f"Typst says, of {showing}: {said.message}{hints}."
    return TemplateFault(cannot_be_used(place, why))


def _found(diagnostic: str, seen_in: str, folder: str) -> Place | None:
    """The first place that the compiler names; it counts columns from 0."""
    found = re.search(rf"[/\\]{re.escape(seen_in)}[/\\](.+?):(\d+):(\d+)\n", diagnostic)
    if not found:
        return None
    file = found[1].replace("\\", "/")
    return Place(f"{THEME}/{folder}/{file}", int(found[2]), int(found[3]) + 1)
