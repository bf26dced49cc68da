"""Objects in files of the cache: checked before they are used, and only of our own kinds.

Whoever can write into the cache can change the program's folder as well, so it is no gate that
has to be guarded. Still, what is read from it makes nothing but plain values: the dataclasses and
choices of this program, dates and numbers. A digest (cache.py) tells damaged files.
"""

import dataclasses
import datetime as dt
import enum
import fractions
import io
import pathlib
import pickle  # nosec: see the module's docstring
from typing import Any

_OTHERS = {
    ("builtins", "frozenset"): frozenset,
    ("datetime", "date"): dt.date,
    ("datetime", "time"): dt.time,
    ("fractions", "Fraction"): fractions.Fraction,
    ("pathlib", "PosixPath"): pathlib.Path,
}


class NotOurs(pickle.UnpicklingError):
    """A kept object holds something that no result of this program holds."""


def packed(value: object) -> bytes:
    """An object as bytes."""
    return pickle.dumps(value, protocol=5)


def unpacked(content: bytes) -> Any:
    """The object again. Raises NotOurs, or another error of pickle, for what is not ours."""
    return _Unpickler(io.BytesIO(content)).load()


class _Unpickler(pickle.Unpickler):
    """Makes values of this program's own kinds, and calls nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name, if it is one that only holds values."""
        if (module, name) in _OTHERS:
            return _OTHERS[module, name]
        if (module, name) == ("builtins", "getattr"):
            return _choice
        if module.startswith("generator."):
            found = super().find_class(module, name)
            if _holds_values(found):
                return found
        raise NotOurs(f"{module}.{name}")


def _choice(kind: object, name: str) -> enum.Enum:
    """A choice by its name: Python before 3.11.4 keeps it as "getattr of the kind and the name"."""
    if not isinstance(kind, enum.EnumMeta):
        raise NotOurs(name)
    found: enum.Enum = kind[name]
    return found


def _holds_values(found: object) -> bool:
    """Whether a class is a dataclass, a choice or a tuple with names."""
    if not isinstance(found, type):
        return False
    if dataclasses.is_dataclass(found) or issubclass(found, enum.Enum):
        return True
    return issubclass(found, tuple) and hasattr(found, "_fields")
