"""The languages in which newsletters can be, as editors write them in the data."""

from typing import Annotated

from pydantic import BeforeValidator

from generator.model.kind import Kind
from generator.model.unreadable import unreadable
from generator.wording import SOURCE, is_complete, languages, listed, name_of_language, nearest

LANGUAGE = Kind("language code", "the code of a language, such as cy for Welsh", "cy", "[A-Za-z-]+")


def languages_in_words() -> str:
    """`cy (Welsh)`: every language that newsletters can be in besides English."""
    known = [code for code in languages() if is_complete(code)]
    named = listed([f"{code} ({name_of_language(code, SOURCE)})" for code in known], "or")
    return named or "none yet but English"


def language_meant(text: str) -> str:
    """The code of the language that a text probably means: `Welsh`, `CY`; empty if none."""
    codes = {code.casefold(): code for code in languages()}
    for code in languages():
        codes[name_of_language(code, SOURCE).casefold()] = code
        codes[name_of_language(code, code).casefold()] = code
    text = text.strip().casefold()
    return codes.get(text) or codes.get(nearest(text, [c for c in codes if len(c) > 3]), "")


def read_language(text: str) -> str:
    """The code of a language that has all its messages translated, other than English."""
    text = text.strip()
    if text in languages() and is_complete(text):
        return text
    if text.partition("-")[0].casefold() == SOURCE:
        advice = "delete the line: every newsletter is made in English anyway"
        raise unreadable("a language besides English", advice=advice)
    meant = language_meant(text)
    raise unreadable(
        f"one of the languages that newsletters can be in: {languages_in_words()}",
        meant if meant != text and is_complete(meant) else "",
        "delete the line, or ask a developer to add the language: CONTRIBUTING.md says how",
    )


Language = Annotated[
    str,
    BeforeValidator(lambda given: read_language(given) if isinstance(given, str) else given),
    LANGUAGE,
]
