"""The rule about the force's colour."""

import datetime as dt

from generator.checks.rule import MUST_FIX, Finding, Findings, force_rule
from generator.checks.sources import CONTRAST
from generator.colour import darker, shortfalls
from generator.model.folders import ForceFolder
from generator.wording import number


@force_rule(MUST_FIX, CONTRAST, "force.yml")
def the_colour_of_the_force_can_be_read(force: ForceFolder, today: dt.date) -> Findings:
    """The force's colour has a contrast of at least 4.5 to 1 with the white text on it, and of at
    least 3 to 1 with the yellow marks on it and with the ground of the page.
    """
    colour = force.force.colour
    short = shortfalls(colour) if colour else []
    for need, ratio in short[:1]:
        yield Finding(
            force.force.place_of("colour"),
            f"{colour} has a contrast of {_floor(ratio)} to 1 with {need.what}. "
            f"It must be {number(need.ratio, 1)} to 1 or more.",
            "To fix it, take a darker colour. The nearest that works is this:   "
            f'colour: "{darker(colour or "")}"',
        )


def _floor(ratio: float) -> str:
    """Cut and not rounded: 4.49 must not be shown as 4.5."""
    return f"{int(ratio * 100) / 100:.2f}"
