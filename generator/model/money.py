"""A price in pounds, as a number without a sign."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from generator.model.kinds import Kind
from generator.model.unreadable import unreadable

POUNDS = Kind("price in pounds", "a price in pounds, such as 0.18", "0.18")
_PRICE = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,4})?")
_PENCE = re.compile(r"([0-9]{1,4})(\.[0-9]{1,2})? ?(?:p|pence)", re.IGNORECASE)


def read_pounds(text: str) -> Decimal:
    """Pounds, with at most four places behind the point: a side of paper may cost 0.035."""
    text = text.strip()
    if _PRICE.fullmatch(text):
        return Decimal(text)
    raise unreadable(POUNDS.expected, _meant(text))


def _meant(text: str) -> str:
    """What `£0.18`, `0,18` or `18p` stands for; empty for anything else."""
    if pence := _PENCE.fullmatch(text):
        return str(Decimal(pence[1] + (pence[2] or "")) / 100)
    bare = text.removeprefix("£").removesuffix("£").strip()
    if re.fullmatch(r"[0-9]{1,5},[0-9]{1,2}", bare):
        bare = bare.replace(",", ".")
    return bare if _PRICE.fullmatch(bare) else ""


Pounds = Annotated[
    Decimal,
    BeforeValidator(lambda given: read_pounds(given) if isinstance(given, str) else given),
    POUNDS,
]
