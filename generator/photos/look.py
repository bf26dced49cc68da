"""A first look at a photo: is it one, and how large would it be. Nothing is unpacked yet."""

import io
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# No other reader of Pillow is ever tried: each is a door for a file made to do harm.
_FORMATS = ("JPEG", "PNG", "WEBP")


class NotAPhoto(Exception):
    """These bytes are not a JPEG, PNG or WebP picture, or are only a part of one."""


def opened(content: bytes) -> "Image":
    """The picture, with only its head read. Raises NotAPhoto, whatever is wrong with it."""
    from PIL import Image

    try:
        with warnings.catch_warnings():  # of its size, which the reader limits further
            warnings.simplefilter("ignore")
            return Image.open(io.BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise
    except Exception as error:  # a damaged file may raise anything
        raise NotAPhoto(str(error)) from None


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, of the picture as it is stored. Raises NotAPhoto.

    A picture far beyond any limit gives (0, 0): not even its head is taken at its word.
    """
    from PIL import Image

    try:
        with opened(content) as picture:
            return picture.size
    except Image.DecompressionBombError:
        return 0, 0
