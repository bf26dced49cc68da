"""Catalogues: complete, in step with the program, and nothing in them can go wrong unseen."""

import ast
import functools
import subprocess
import sys
from pathlib import Path

import pytest

from generator.wording import catalogues as wording
from generator.wording import is_complete, languages, say, say_as, say_number, speaking
from generator.wording.catalogues import read_catalogue
from tools import messages

SHIPPED = sorted(wording.FOLDER.glob("*.po"))
found_messages = functools.cache(messages.found_messages)
GENERATOR = messages.ROOT / "generator"
START = 'msgid ""\nmsgstr ""\n"Language: cy\\n"\n"Plural-Forms: nplurals=6; plural=0;\\n"\n'


def test_welsh_is_there() -> None:
    assert "cy" in languages()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_catalogues_are_complete(path: Path) -> None:
    """No message without words, none that is a guess, none with other places to fill in."""
    assert list(messages.faults(read_catalogue(path, path.stem))) == []
    assert is_complete(path.stem)


def test_catalogues_are_in_step_with_the_program() -> None:
    """`make messages` would change nothing: no message is new, and none is left over."""
    for path, text in messages.catalogues(found_messages()).items():
        assert path.read_bytes() == text, path.name


def in_f_strings(source: str) -> list[int]:
    """The lines on which an f-string holds a message: nobody who looks for messages finds it."""
    f_strings = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.JoinedStr))
    calls = (part for found in f_strings for part in ast.walk(found) if isinstance(part, ast.Call))
    return [call.lineno for call in calls if getattr(call.func, "id", "") in messages.KEYWORDS]


@pytest.mark.parametrize("call", ["say('a')", "say_as('a', 'b')", "x.join(to_say('a'))"])
def test_a_message_in_an_f_string_is_noticed(call: str) -> None:
    assert in_f_strings(f'x = 1\ny = f"{{x}} {{{call}}}"') == [2]
    assert in_f_strings(f'x = {call}\ny = f"{{x}}"') == []


def test_no_message_stands_in_an_f_string() -> None:
    """There it would be left out of the catalogues, and stay English for ever."""
    found = {
        path.relative_to(GENERATOR).as_posix(): lines
        for path in sorted(GENERATOR.rglob("*.py"))
        if (lines := in_f_strings(path.read_text("utf-8")))
    }
    assert found == {}


def test_both_forms_of_a_count_name_the_same_places() -> None:
    for message in found_messages():
        if message.pluralizable:
            one, several = (messages.places(text) for text in message.id)
            assert one | {"count"} == several | {"count"}, message.id


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "Until {date}"\nmsgstr ""', "no words yet: Until {date}"),
        ('#, fuzzy\nmsgid "Until {date}"\nmsgstr "Tan {date}"', "a guess that nobody"),
        ('msgid "Until {date}"\nmsgstr "Tan {dyddiad}"', "other places to fill in"),
        ('msgid "Until {date}"\nmsgstr "Tan y diwrnod hwnnw"', "other places to fill in"),
        ('msgid "Until then"\nmsgstr "Tan {date}"', "other places to fill in"),
        (
            'msgid "{count} month"\nmsgid_plural "{count} months"\nmsgstr[0] "dim"\n'
            + "".join(f'msgstr[{form}] "{{count}} mis"\n' for form in (1, 2, 3, 4)),
            "no words yet: {count} month",
        ),
    ],
)
def test_faults_of_a_catalogue_are_found(entry: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "cy.po"
    path.write_text(f"{START}\n{entry}\n", "utf-8")
    found = list(messages.faults(read_catalogue(path, "cy")))
    assert len(found) == 1
    assert found[0].startswith(fault)


def test_a_message_that_is_gone_leaves_the_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "cy.po"
    path.write_text(f'{START}\nmsgid "Nobody says this"\nmsgstr "Neb"\n', "utf-8")
    catalog = messages.in_step(path, found_messages())
    assert b"Nobody says this" not in messages.as_text(catalog)


def test_an_incomplete_catalogue_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cy.po").write_text(f'{START}\nmsgid "Done:"\nmsgstr ""\n', "utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    assert languages() == ("cy",)
    assert not is_complete("cy")


def test_what_nobody_translated_is_said_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cy.po").write_text(START, "utf-8")
    monkeypatch.setattr(wording, "FOLDER", tmp_path)
    with speaking("cy"):
        assert say("Until {date}", date="then") == "Until then"
        assert say_as("a context", "Text") == "Text"
        assert say_number("{count} thing", "{count} things", 1) == "1 thing"
        assert say_number("{count} thing", "{count} things", 2) == "2 things"


def test_english_alone_loads_no_other_language() -> None:
    """Babel and its data take time to load: a force that writes in English never waits for them."""
    program = (
        "import sys; from generator.wording import *; import datetime as dt\n"
        "say('x'); day(dt.date(2026, 9, 18)); number(1234); listed('ab'); languages()\n"
        "sys.exit(any(name.partition('.')[0] == 'babel' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
