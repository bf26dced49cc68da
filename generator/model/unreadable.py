"""How a field kind says that it cannot read a text."""

from pydantic_core import PydanticCustomError


def unreadable(expected: str, suggestion: str = "", advice: str = "") -> PydanticCustomError:
    """The error of a value that cannot be read.

    `expected` completes "must be …"; `suggestion` is the value we believe was meant, as the file
    should have it; `advice` completes "To fix it, …" where there is no suggestion to show.
    """
    return PydanticCustomError(
        "unreadable",
        "must be {expected}",
        {"expected": expected, "suggestion": suggestion, "advice": advice},
    )
