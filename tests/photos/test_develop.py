"""Photos as the site shows them: small, square, upright, the same every time, nothing else in."""

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageCms

from generator.photos.develop import develop
from generator.photos.look import NotAPhoto, size_of

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)
SECRET = "Taken at 1 Example Street"


def two_colours(size: tuple[int, int] = (400, 600)) -> Image.Image:
    """The upper half red, the lower half blue."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (0, size[1] // 2, size[0], size[1]))
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def shown(content: bytes, side: int = 160) -> Image.Image:
    picture = Image.open(io.BytesIO(develop(content, side)))
    picture.load()
    return picture


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(one - other) < 30 for one, other in zip(colour, wanted, strict=True))


def telling() -> Image.Exif:
    """Where it was taken, with what, what it shows, and that it lies on its side."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Camera of PC Nobody"
    exif[ExifTags.Base.ImageDescription] = SECRET
    exif[ExifTags.Base.Orientation] = 6
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (52.0, 54.0, 30.0), 3: "W", 4: (1, 2, 3)})
    return exif


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("side", [160, 320])
def test_a_photo_is_a_webp_square(kind: str, side: int) -> None:
    picture = shown(saved(two_colours(), kind), side)
    assert (picture.format, picture.size, picture.mode) == ("WEBP", (side, side), "RGB")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_but_the_colours_is_left(kind: str) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    given = saved(two_colours(), kind, exif=telling(), icc_profile=profile, comment=SECRET)
    if kind != "PNG":
        assert SECRET.encode() in given
    made = develop(given, 160)
    picture = Image.open(io.BytesIO(made))
    assert not picture.getexif() and "exif" not in picture.info
    assert not {"icc_profile", "xmp", "comment"} & set(picture.info)
    assert SECRET.encode() not in made and b"Nobody" not in made
    assert set(chunks(made)) == {b"VP8 "}


def chunks(webp: bytes) -> list[bytes]:
    """The parts of a WebP file: an Exif, XMP or ICC part would be one of them."""
    names, at = [], 12
    while at < len(webp):
        names.append(webp[at : at + 4])
        length = struct.unpack("<I", webp[at + 4 : at + 8])[0]
        at += 8 + length + length % 2
    return names


def test_a_photo_that_lies_on_its_side_is_turned_upright() -> None:
    picture = shown(saved(two_colours(), "JPEG", exif=telling()))
    # Turned a quarter to the right: the upper half comes to lie on the right.
    assert near(picture.getpixel((150, 80)), RED)
    assert near(picture.getpixel((10, 80)), BLUE)


def test_of_a_tall_photo_the_upper_part_is_shown() -> None:
    picture = shown(saved(two_colours((400, 800)), "PNG"))
    assert near(picture.getpixel((80, 5)), RED)
    assert near(picture.getpixel((80, 100)), RED)
    assert near(picture.getpixel((80, 155)), BLUE)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_colour_becomes_red_green_and_blue(mode: str) -> None:
    if mode == "I;16":
        picture = Image.new("I;16", (200, 200), 0xFFFF)
    elif mode in ("LA", "RGBA"):
        picture = Image.new(mode, (200, 200), (0,) * len(mode))  # nothing to be seen: white ground
    else:
        picture = Image.new("RGB", (200, 200), WHITE).convert(mode)
    made = shown(saved(picture, "JPEG" if mode == "CMYK" else "PNG"))
    assert made.mode == "RGB"
    assert near(made.getpixel((80, 80)), WHITE)


def test_the_same_photo_gives_the_same_bytes() -> None:
    given = saved(two_colours((1200, 1600)), "JPEG", quality=90, exif=telling())
    assert develop(given, 320) == develop(given, 320)


def test_a_photo_is_light() -> None:
    noisy = Image.effect_noise((2000, 2000), 60).convert("RGB")
    given = saved(noisy, "JPEG")
    assert len(develop(given, 160)) < 12_000
    assert len(develop(given, 320)) < 48_000


def test_only_the_first_picture_of_several_is_shown() -> None:
    frames = [Image.new("RGB", (200, 200), colour) for colour in (RED, BLUE)]
    given = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert near(shown(given).getpixel((80, 80)), RED)


def test_a_profile_that_is_no_use_is_passed_over() -> None:
    given = saved(two_colours(), "PNG", icc_profile=b"no profile at all")
    assert near(shown(given).getpixel((80, 10)), RED)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "PPM"])
def test_other_kinds_of_picture_are_not_even_tried(kind: str) -> None:
    with pytest.raises(NotAPhoto):
        size_of(saved(two_colours(), kind))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_part_of_a_photo_is_no_photo(kind: str) -> None:
    given = saved(Image.effect_noise((600, 600), 60).convert("RGB"), kind)
    with pytest.raises(NotAPhoto):
        develop(given[: len(given) // 2], 160)


@given(st.binary(max_size=200), st.sampled_from(["JPEG", "PNG", "WEBP"]), st.floats(0, 1))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_whatever_bytes_there_are_is_no_photo_or_one(junk: bytes, kind: str, where: float) -> None:
    good = saved(two_colours((200, 200)), kind)
    at = int(where * len(good))
    for content in (junk, good[:at] + junk + good[at + len(junk) :]):
        try:
            size_of(content)
            develop(content, 160)
        except NotAPhoto:
            continue
