"""Names that point at something defined elsewhere, and what to say when nothing is there."""

from collections.abc import Collection

from generator.checks.rule import Finding, Findings
from generator.problems import Place
from generator.wording import listed, nearest, quoted

_MOST_NAMED = 12
# What a template or a hurried editor leaves behind. `left_over.py` reports it, once.
LEFT_OVER = frozenset(
    ("", "…", "...", "tbc", "tba", "to be confirmed", "to be added", "todo", "xxx", "n/a")
)


def is_left_over(text: str) -> bool:
    """Whether a text still has to be filled in."""
    return text.strip(" .").casefold() in LEFT_OVER


def unresolved(place: Place, what: str, name: str, known: Collection[str], file: str) -> Findings:
    """A finding if `name` is not among `known`, the names that `file` defines."""
    if name in known or is_left_over(name):
        return
    like = nearest(name, list(known))
    if like:
        fix = f"To fix it, write the name exactly:   {like}"
    elif known and len(known) <= _MOST_NAMED:
        fix = f"To fix it, write one of: {listed(known, 'or')}. They are defined in {file}."
    else:
        fix = f"To fix it, add it to {file}, or write a name that is there."
    yield Finding(place, f"There is no {what} called {quoted(name)} in {file}.", fix)


def repeated(names: list[tuple[str, Place]], what: str) -> Findings:
    """A finding for each name that stands a second time."""
    first: dict[str, Place] = {}
    for name, place in names:
        if name in first:
            where = (
                f"on line {first[name].line}"
                if first[name].file == place.file
                else f"in {first[name]}"
            )
            yield Finding(
                place,
                f"There is already a {what} called {quoted(name)}, {where}.",
                "To fix it, give one of them another name, or delete it.",
            )
        else:
            first[name] = place
