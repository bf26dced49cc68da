"""A photo as the site shows it: small, square, upright, and with nothing but its colours.

Only the colours of the pixels are copied, so that nothing else can come along: no place where
it was taken, no time, no camera, no name, no earlier version in the preview.
"""

import io
from typing import TYPE_CHECKING

from generator.photos.look import NotAPhoto, opened

if TYPE_CHECKING:
    from PIL.Image import Image

# Faces stand in the upper part of a tall photo: a quarter from the top, and in the middle.
_WHERE_FACES_ARE = (0.5, 0.25)
_QUALITY = 78


def develop(content: bytes, side: int) -> bytes:
    """The photo as a WebP square with sides of so many pixels. Raises NotAPhoto.

    The same bytes give the same bytes with the same version of Pillow.
    """
    return _saved(square(content, side))


def square(content: bytes, side: int) -> "Image":
    """The photo as a square of nothing but colours, for whoever saves it. Raises NotAPhoto."""
    try:
        with opened(content) as picture:
            return _square(picture, side)
    except NotAPhoto:
        raise
    except Exception as error:  # a damaged file may raise anything while it is unpacked
        raise NotAPhoto(str(error)) from None


def _square(picture: "Image", side: int) -> "Image":
    from PIL import Image, ImageOps

    picture.draft("RGB", (side * 4, side * 4))  # a large JPEG is unpacked small, 8 times as fast
    upright = ImageOps.exif_transpose(picture)
    plain = _on_white(_as_srgb(upright))
    fitted = ImageOps.fit(plain, (side, side), Image.Resampling.LANCZOS, centering=_WHERE_FACES_ARE)
    clean = Image.new("RGB", fitted.size)
    clean.paste(fitted)
    return clean


def _as_srgb(picture: "Image") -> "Image":
    """The picture in the colours that every screen knows; as it is if its profile is no use."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "L", "CMYK"):
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        screen = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(picture, source, screen, outputMode="RGB") or picture
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture


def _on_white(picture: "Image") -> "Image":
    """The picture in red, green and blue, on white where one could see through it."""
    from PIL import Image

    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(ground, layered).convert("RGB")


def _saved(picture: "Image") -> bytes:
    file = io.BytesIO()
    picture.save(file, "WEBP", quality=_QUALITY, method=6)
    return file.getvalue()
