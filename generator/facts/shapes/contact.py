"""Ways to get in touch, and whom else to turn to."""

from dataclasses import dataclass

from generator.facts.shapes.text import Phone, Prose


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
