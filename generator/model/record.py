"""The base of every record: fields, and where in the file each of them stands."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr
from pydantic.fields import FieldInfo

from generator.problems import Place

NOWHERE = Place("")


class Translation(StrEnum):
    """Whether a field may also stand in another language, as `title (cy)` beside `title`.

    `WANTED` is for what newsletters say: without a translation it is shown in English, marked as
    such, and reported. `POSSIBLE` is for names of places and the like, which are often the same.
    """

    NONE = "none"
    POSSIBLE = "possible"
    WANTED = "wanted"


class InFile(NamedTuple):
    """What a record knows of its file: where it and its fields stand, and what its fields are in
    other languages, by language and field.
    """

    own: Place
    places: Mapping[str, Place]
    translations: Mapping[str, Mapping[str, str]]


NO_FILE = InFile(NOWHERE, {}, {})


class Record(BaseModel):
    """One block of a data file.

    A record never changes once read. It remembers the place of each of its fields, so that a
    rule which looks at it much later can still point at the line, and what its fields are in
    other languages.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True)

    _in_file: InFile = PrivateAttr(default_factory=lambda: NO_FILE)

    def remember(self, in_file: InFile) -> None:
        """Keep what is known of the file. Called once, by the reader."""
        self._in_file = in_file

    def place_of(self, field: str = "") -> Place:
        """Where the field stands; where the record starts if it is not in the file."""
        in_file = self._known
        return in_file.places.get(field, in_file.own)

    def translation_of(self, field: str, language: str) -> str:
        """The field in another language; empty where nobody has written it."""
        return self._known.translations.get(language, {}).get(field, "")

    @property
    def is_translated(self) -> bool:
        """Whether any of its fields stands in another language, too."""
        return bool(self._known.translations)

    @property
    def _known(self) -> InFile:
        """`_in_file`. Rules ask for it a hundred times a neighbourhood, and pydantic's way to a
        private field takes two microseconds.
        """
        found: InFile = (self.__pydantic_private__ or {}).get("_in_file", NO_FILE)
        return found

    def __getstate__(self) -> dict[Any, Any]:
        """What goes to another process. Places stay behind: they are half of a record, and only
        reading and rules point at them.
        """
        translations = self._known.translations
        in_file = NO_FILE._replace(translations=translations) if translations else NO_FILE
        return {**super().__getstate__(), "__pydantic_private__": {"_in_file": in_file}}

    def versions_of(self, field: str) -> Iterator[tuple[str, Place]]:
        """The text of a field and each of its translations, with where it stands: for rules about
        what may not be published in any language.
        """
        text = getattr(self, field)
        if text:
            yield text, self.place_of(field)
        for language in sorted(self._known.translations):
            if found := self.translation_of(field, language):
                yield found, self.place_of(f"{field} ({language})")


def field(
    title: str,
    description: str,
    *,
    default: Any = ...,
    example: str = "",
    translation: Translation = Translation.NONE,
) -> Any:
    """A field of a record: its title for programs that help to write it, its line in the
    reference, its default. Messages name it as the file does.

    Without a default the field must be filled in. Lists default to an empty tuple, everything
    else that may be left out to None. `translation` says whether it may stand in other languages.
    """
    extra: dict[str, Any] = {"example": example} if example else {}
    if translation is not Translation.NONE:
        extra["translation"] = translation
    return Field(default, title=title, description=description, json_schema_extra=extra or None)


def translation(info: FieldInfo) -> Translation:
    """Whether a field may stand in other languages."""
    extra = info.json_schema_extra
    found = extra.get("translation") if isinstance(extra, dict) else None
    return Translation(str(found)) if found else Translation.NONE


def record_type(info: FieldInfo | None) -> type[Record] | None:
    """The record type inside a field's annotation, be it plain, optional or in a list."""
    return next((t for t in types_in(info) if isinstance(t, type) and issubclass(t, Record)), None)


def types_in(info: FieldInfo | None) -> list[Any]:
    """The types that a field's annotation is made of."""
    waiting = [info.annotation] if info else []
    found = []
    while waiting:
        annotation = waiting.pop()
        if get_origin(annotation) is None:
            found.append(annotation)
        waiting.extend(get_args(annotation))
    return found
