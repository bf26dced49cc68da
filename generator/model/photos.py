"""The name of a photo's file, as `officers.yml` and `leaders.yml` give it."""

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator

from generator.model.kind import Kind
from generator.model.unreadable import unreadable

FOLDER = "photos"
ENDINGS = ("jpg", "jpeg", "png", "webp")
LONGEST_NAME = 60
PHOTO = Kind(
    "photo",
    "the name of a file in the folder photos: small letters a to z, figures and single hyphens, "
    "then .jpg, .jpeg, .png or .webp",
    "sam-okonedo-field.jpg",
    rf"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:{'|'.join(ENDINGS)})",
)
_NAME = re.compile(PHOTO.pattern)


def is_photo_name(name: str) -> bool:
    """Whether a file's name can be a photo's: it becomes part of a web address."""
    return bool(_NAME.fullmatch(name)) and len(name) <= LONGEST_NAME


def better_name(name: str) -> str:
    """A name that can be a photo's, made from one that cannot; empty where none can be made.

    Folders before the name are left out: a photo lies in the folder photos and nowhere else.
    """
    stem, _, ending = re.split(r"[/\\]", name)[-1].strip().rpartition(".")
    letters = unicodedata.normalize("NFKD", stem.replace("'", "").replace("’", ""))
    plain = letters.encode("ascii", "ignore").decode().casefold()
    better = "-".join(re.findall(r"[a-z0-9]+", plain))[: LONGEST_NAME - 5].strip("-")
    better = f"{better}.{ending.casefold()}"
    return better if is_photo_name(better) else ""


def read_photo_name(text: str) -> str:
    """The bare name of a photo's file: no folders, so that nothing elsewhere can be named."""
    text = text.strip()
    if is_photo_name(text):
        return text
    raise unreadable(
        PHOTO.expected,
        better_name(text),
        "save the photo as a JPEG, put it in the folder photos and write its name here",
    )


PhotoName = Annotated[
    str,
    BeforeValidator(lambda given: read_photo_name(given) if isinstance(given, str) else given),
    PHOTO,
]
