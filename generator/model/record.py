"""The base of every record: fields, and where in the file each of them stands."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from generator.problems import Place

NOWHERE = Place("")


class Record(BaseModel):
    """One block of a data file.

    A record never changes once read. It remembers the place of each of its fields, so that a
    rule which looks at it much later can still point at the line.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True)

    _own_place: Place = PrivateAttr(default_factory=lambda: NOWHERE)
    _places: Mapping[str, Place] = PrivateAttr(default_factory=dict)

    def remember(self, own: Place, places: Mapping[str, Place]) -> None:
        """Keep where the record and its fields stand. Called once, by the reader."""
        self._own_place, self._places = own, places

    def place_of(self, field: str = "") -> Place:
        """Where the field stands; where the record starts if it is not in the file."""
        return self._places.get(field, self._own_place)


def field(title: str, description: str, *, default: Any = ..., example: str = "") -> Any:
    """A field of a record: its label in messages, its line in the reference, its default.

    Without a default the field must be filled in. Lists default to an empty tuple, everything
    else that may be left out to None.
    """
    extra: dict[str, Any] | None = {"example": example} if example else None
    return Field(default, title=title, description=description, json_schema_extra=extra)
