"""Newsletters that are made later: whoever waits for a page need not wait for its newsletters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Later:
    """Pages come first: newsletters that must be typeset for them wait for a later build.

    `made` are the neighbourhoods whose waiting newsletters were typeset since the last build, by
    address, such as `derbyshire/spondon/`.
    """

    made: frozenset[str] = frozenset()


def is_due(address: str, later: Later | None) -> bool:
    """Whether the newsletters that a neighbourhood waited for are to be put in place now."""
    return later is None or address in later.made
