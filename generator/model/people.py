"""officers.yml and leaders.yml: named people, posts that are vacant, and how to reach them."""

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from generator.model.kinds import CollarNumber, Date, Email, Flag, Line, Name, Phone
from generator.model.photos import PhotoName
from generator.model.record import Record, Translation, field


class Officer(Record):
    """Somebody a resident may meet, or a post that is vacant. Nothing else about them is public."""

    role: Line = field("Role", "A role of force.yml.", example="PCSO")
    name: Name | None = field(
        "Name", "The name to show; left out only when the post is vacant.", default=None
    )
    vacant: Flag = field("Vacant", "yes while nobody holds the post.", default=False)
    collar_number: CollarNumber | None = field(
        "Collar number", "The number on the shoulder.", default=None
    )
    email: Email | None = field("Email", "A mailbox that is read.", default=None)
    phone: Phone | None = field("Phone", "A number that is answered.", default=None)
    wards: tuple[Line, ...] = field(
        "Wards", "The wards of the neighbourhood they look after.", default=()
    )
    photo: PhotoName | None = field(
        "Photo", "The file in the folder photos with their picture.", default=None
    )
    photo_description: Line | None = field(
        "Photo description",
        "What the picture shows, for those who cannot see it; needed with a photo.",
        default=None,
        example="Sam Okonedo-Field in uniform, smiling",
        translation=Translation.WANTED,
    )
    photo_consent_on: Date | None = field(
        "Photo consent on",
        "The day they agreed in writing that it is published; needed with a photo. Not published.",
        default=None,
    )
    since: Date | None = field("Since", "Their first day in this post.", default=None)
    until: Date | None = field("Until", "Their last day in this post.", default=None)

    @property
    def contactable(self) -> bool:
        """Whether a resident can reach this person directly."""
        return bool(self.email or self.phone)

    def serves_on(self, day: dt.date) -> bool:
        """Whether the post is theirs on that day, first and last day included."""
        started = self.since is None or self.since <= day
        return started and (self.until is None or day <= self.until)


class Leader(Officer):
    """An officer who is responsible for a whole area: an inspector, a chief inspector."""

    area: Line = field("Area", "The area of areas.yml they are responsible for.")


Person = TypeVar("Person", bound=Officer)


def serving(people: Iterable[Person], day: dt.date) -> list[Person]:
    """Those in post on that day, in the order of the file; vacant posts included."""
    return [person for person in people if person.serves_on(day)]
