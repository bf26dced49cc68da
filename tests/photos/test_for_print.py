"""Photos as newsletters show them: small, without anything that a camera added, grey if wished."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from generator.photos.for_print import SIDE, greyed, picture_for_print
from generator.photos.look import NotAPhoto

PHOTO = next((Path(__file__).parents[1] / "example").rglob("dale-winters.png")).read_bytes()


def pixels(picture: str) -> Image.Image:
    data = picture.partition("base64,")[2].partition('"')[0]
    return Image.open(io.BytesIO(base64.b64decode(data)))


def test_it_is_a_small_square_and_the_same_every_time() -> None:
    picture = picture_for_print(PHOTO)
    assert pixels(picture).size == (SIDE, SIDE)
    assert pixels(picture).format == "JPEG"
    assert not pixels(picture).getexif()
    assert picture == picture_for_print(PHOTO)


def test_without_colours_it_is_one_channel_of_the_same_size() -> None:
    grey = pixels(greyed(picture_for_print(PHOTO)))
    assert (grey.mode, grey.size) == ("L", (SIDE, SIDE))


def test_what_is_no_photo_is_refused() -> None:
    with pytest.raises(NotAPhoto):
        picture_for_print(b"not a photo")
