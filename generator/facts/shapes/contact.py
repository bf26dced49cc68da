"""Ways to get in touch, and whom else to turn to."""

from dataclasses import dataclass

from generator.facts.shapes.text import Phone, Prose
from generator.wording import unmarked


@dataclass(frozen=True, slots=True)
class ContactWay:
    """A way to get in touch with the force, and the need it suits."""

    name: str
    need: str
    use: Prose
    phone: Phone | None
    text: Phone | None
    email: str
    link: str
    address: tuple[str, ...]

    @property
    def name_says_number(self) -> bool:
        """Whether there is nothing to say but a number, and the name ends with it: `Ring 101`."""
        numbers = [number.shown for number in (self.phone, self.text) if number]
        others = [found for found in (self.email, self.link) if found]
        name = unmarked(self.name)
        return len(numbers) == 1 and not others and name.endswith(f" {numbers[0]}")


@dataclass(frozen=True, slots=True)
class Promise:
    """How soon the team answers, and where to turn when it does not."""

    hours: int
    promise: Prose
    recourse: Prose
    email: str
    link: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """Another organisation, and what to take to it."""

    name: str
    kind: str
    deals_with: Prose
    phone: Phone | None
    email: str
    link: str
    asb_case_review: str
