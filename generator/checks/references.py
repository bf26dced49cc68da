"""Names that point at something defined elsewhere, and what to say when nothing is there."""

from collections import Counter
from collections.abc import Collection

from generator.checks.rule import Finding, Findings
from generator.problems import Place
from generator.wording import listed, nearest, quoted

_MOST_NAMED = 12
# What a hurried editor leaves behind. `left_over.py` reports it, once.
_LEFT_OVER = frozenset(
    (
        *("", "tbc", "tba", "tbd", "to be confirmed", "to be announced", "to be decided"),
        *("to be added", "to follow", "todo", "to do", "xx", "xxx", "n/a"),
    )
)


def is_left_over(text: str) -> bool:
    """Whether a text still has to be filled in."""
    return text.strip(" .…?-–()[]").casefold() in _LEFT_OVER


def unresolved(place: Place, what: str, name: str, known: Collection[str], file: str) -> Findings:
    """A finding if `name` is not among `known`, the names that `file` defines.

    Where the name or one of the known names still has to be filled in, that is reported instead.
    """
    if name in known or any(is_left_over(text) for text in (name, *known)):
        return
    known = dict.fromkeys(known)
    yield Finding(
        place,
        f"There is no {what} called {quoted(name)} in {file}.",
        names_to_choose(name, list(known), file),
    )


def names_to_choose(name: str, known: list[str], file: str) -> str:
    """How to put right a name that is not among `known`, the names that `file` defines."""
    several = [one for one in known if one.casefold() in name.casefold()]
    if len(several) > 1:
        return f"To fix it, write one name alone: {listed(several, 'or')}."
    like = nearest(name, known)
    if like:
        return f"To fix it, write the name exactly:   {like}"
    if not known:
        return f"To fix it, add it to {file}."
    more = len(known) - _MOST_NAMED
    named = known if more <= 0 else [*known[:_MOST_NAMED], f"{more} more"]
    return f"To fix it, write a name that is there ({listed(named, 'or')}), or add this one."


def listed_twice(place: Place, what: str, names: Collection[str]) -> Findings:
    """A finding for each name that stands twice in one list."""
    counts = Counter(name for name in names if not is_left_over(name))
    for name, count in counts.items():
        if count > 1:
            yield Finding(
                place,
                f"The {what} {quoted(name)} stands in this list more than once.",
                "To fix it, keep it once.",
            )


def repeated(
    names: list[tuple[str, Place]],
    what: str,
    fix: str = "To fix it, give one of them another name, or delete one of them.",
) -> Findings:
    """A finding for each name that stands a second time. `what` is such as `an area called`."""
    first: dict[str, Place] = {}
    for name, place in names:
        if is_left_over(name):
            continue
        if name in first:
            where = (
                f"on line {first[name].line}"
                if first[name].file == place.file
                else f"in {first[name]}"
            )
            yield Finding(place, f"There is already {what} {quoted(name)}, {where}.", fix)
        else:
            first[name] = place
