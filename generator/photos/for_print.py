"""A photo as newsletters show it: a square in a small picture file that needs no other file.

The typesetter takes pictures as text or as files. As text, an SVG picture around the photo, they
travel with the facts and leave no file names behind in a long build.
"""

import base64
import io

from generator.photos.develop import square

# Enough for an inch on a good printer.
SIDE = 240
_QUALITY = 80
_HEAD = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}">'
    f'<image width="{SIDE}" height="{SIDE}" href="data:image/jpeg;base64,'
)
_FOOT = '"/></svg>'


def picture_for_print(content: bytes) -> str:
    """The photo as SVG with a JPEG in it. Raises NotAPhoto.

    The same bytes give the same text with the same version of Pillow.
    """
    file = io.BytesIO()
    square(content, SIDE).save(file, "JPEG", quality=_QUALITY)
    return _HEAD + base64.b64encode(file.getvalue()).decode() + _FOOT


def greyed(picture: str) -> str:
    """A picture of `picture_for_print` without its colours, for printers with one ink."""
    from PIL import Image

    colours = base64.b64decode(picture.removeprefix(_HEAD).removesuffix(_FOOT))
    file = io.BytesIO()
    with Image.open(io.BytesIO(colours)) as opened:
        opened.convert("L").save(file, "JPEG", quality=_QUALITY)
    return _HEAD + base64.b64encode(file.getvalue()).decode() + _FOOT
