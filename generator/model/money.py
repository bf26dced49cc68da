"""A price in pounds, as a number without a sign."""

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generator.model.kind import Kind
from generator.model.unreadable import unreadable

_WHOLE, _PARTS = 5, 4  # figures before the point and behind it
POUNDS = Kind(
    "price in pounds",
    "a price in pounds, such as 0.18",
    "0.18",
    rf"[0-9]{{1,{_WHOLE}}}(?:\.[0-9]{{1,{_PARTS}}})?",
)
_PRICE = re.compile(POUNDS.pattern)
_PENCE = re.compile(r"([0-9]{1,4})(\.[0-9]{1,2})? ?(?:p|pence)", re.IGNORECASE)


def read_pounds(text: str) -> Decimal:
    """Pounds, with at most four places behind the point: a side of paper may cost 0.035."""
    text = text.strip()
    if _PRICE.fullmatch(text):
        return Decimal(text)
    meant = _meant(text)
    if not meant and (found := re.fullmatch(r"£?([0-9]+)(?:\.([0-9]+))?", text)):
        raise _beyond_limits(found[1], found[2] or "")
    raise unreadable(POUNDS.expected, meant)


def _beyond_limits(pounds: str, parts: str) -> PydanticCustomError:
    """What is said of a price that is one, but too large or too finely divided."""
    if len(pounds.lstrip("0")) > _WHOLE:
        most = f"{10**_WHOLE - 1:,}"
        return unreadable(f"a price of {most} pounds or less", advice="correct the price")
    if len(parts) > _PARTS:
        expected = f"a price with at most {_PARTS} figures behind the point"
        return unreadable(expected, advice="round it")
    return unreadable(POUNDS.expected, f"{int(pounds)}" + (f".{parts}" if parts else ""))


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
