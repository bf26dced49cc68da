"""Translations that stand beside a field: `title (cy)` below `title`.

They are set apart before the models see the fields. Only a file in which the models find a name
that they do not know is looked at for translations, so a force that writes in English alone pays
nothing for them.
"""

import re
from dataclasses import dataclass, field

from pydantic_core import PydanticCustomError

from generator.model.kind import PROSE
from generator.model.kinds import read_line, read_prose
from generator.model.languages import language_meant, languages_in_words
from generator.model.record import Record, Translation, record_type, translation
from generator.problems import Problem
from generator.reading import record_faults as faults
from generator.reading.fields import kind_of
from generator.reading.tree import Block, Node, Rows, Text, is_empty
from generator.wording import is_english, languages, nearest, quoted, the_field

# `title (cy)`, and what somebody may write who means that.
_LOOSELY = re.compile(r"(\w+?)[\s_]*[(\[]\s*([^()\[\]]*?)\s*[)\]]")


@dataclass(slots=True)
class Apart:
    """A node without its translations, which its blocks hold instead; what is wrong with them."""

    node: Node
    problems: list[Problem] = field(default_factory=list)
    found: bool = False


def set_apart(model: type[Record], node: Node) -> Apart:
    """The node with its translations set apart from its fields. The node itself stays as it is."""
    apart = Apart(node)
    apart.node = _node(model, node, apart)
    return apart


def _node(model: type[Record] | None, node: Node, apart: Apart) -> Node:
    if model is None or isinstance(node, Text):
        return node
    if isinstance(node, Rows):
        return Rows([_node(model, item, apart) for item in node.items], node.place, node.written)
    own: dict[str, Node] = {}
    translations: dict[str, dict[str, str]] = {}
    for name, inner in node.fields.items():
        parts = None if name in model.model_fields else _LOOSELY.fullmatch(name)
        if parts is None:
            own[name] = _node(record_type(model.model_fields.get(name)), inner, apart)
            continue
        apart.found = True
        if is_empty(inner):
            continue
        problem = _problem(model, node, name, parts[1], parts[2])
        if problem:
            apart.problems.append(problem)
        elif isinstance(inner, Text):
            read = read_prose if kind_of(model.model_fields[parts[1]]) == PROSE else read_line
            translations.setdefault(parts[2], {})[parts[1]] = read(inner.value)
    return Block(own, node.keys, node.place, node.after_dash, node.written, translations)


def _problem(
    model: type[Record], block: Block, name: str, base: str, language: str
) -> Problem | None:
    """What is wrong with a translation: its name, its language, its field, or what it says."""
    place = block.keys[name]
    known = [n for n, f in model.model_fields.items() if translation(f) is not Translation.NONE]
    if base not in model.model_fields:
        like = nearest(base, known)
        fix = f"change its name to:   {like} ({language}):" if like else "delete the line."
        return Problem(place, f"There is no field {quoted(name)} here.", f"To fix it, {fix}")
    if language not in languages():
        return _no_language(block, name, base, language)
    if name != f"{base} ({language})":
        return Problem(
            place,
            f"A translation is named after its field and its language. It says {quoted(name)}.",
            f"To fix it, change its name to:   {base} ({language}):",
        )
    if base not in known:
        return Problem(
            place,
            f"{the_field(base)} takes no translation: newsletters do not show it, or it is the "
            "same in every language.",
            "To fix it, delete the line.",
        )
    return _unreadable(model, block, name, base)


def _no_language(block: Block, name: str, base: str, language: str) -> Problem:
    if is_english(language):
        return Problem(
            block.keys[name],
            f"English stands in the field itself, without brackets. It says {quoted(name)}.",
            f"To fix it, write the English under {base}, and delete this line.",
        )
    meant = language_meant(language)
    return Problem(
        block.keys[name],
        "The brackets behind a field's name hold the code of a language that newsletters can be "
        f"in: {languages_in_words()}. They say {quoted(language)}.",
        f"To fix it, change its name to:   {base} ({meant}):"
        if meant
        else "To fix it, delete the line, or ask a developer to add the language: CONTRIBUTING.md "
        "says how.",
    )


def _unreadable(model: type[Record], block: Block, name: str, base: str) -> Problem | None:
    """What is wrong with the words of a translation, or with those that it translates."""
    info, node = model.model_fields[base], block.fields[name]
    spot = faults.Spot(name, info, block, node)
    if not isinstance(node, Text):
        return faults.needs_text(spot)
    if base not in block.fields or is_empty(block.fields[base]):
        return Problem(
            block.keys[name],
            f'This translates the field "{base}", which is not filled in here.',
            f"To fix it, fill in {base} too, or delete this line.",
        )
    try:
        (read_prose if kind_of(info) == PROSE else read_line)(node.value)
    except PydanticCustomError as error:
        return faults.unreadable(spot, error.context or {})
    return None
