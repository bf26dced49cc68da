"""The fonts that newsletters are set in (the one door to the packages that bring them).

Open Sans has the letters of English, Welsh and most languages of Europe, Greek and Cyrillic
included. The other fonts are for the scripts that it lacks; they are handed to the typesetter only
when a text needs them. Those of Chinese, Japanese and Korean are 33 MB, and come with an extra that
not every force needs: `pip install -e '.[cjk]'`.
"""

from collections.abc import Collection
from functools import cache
from importlib.util import find_spec
from pathlib import Path

MAIN = "Open Sans"
# In the order in which they are asked for a letter.
OTHERS = {
    "Noto Sans Arabic": "NotoSansArabic[wght].ttf",
    "Noto Sans Hebrew": "NotoSansHebrew[wght].ttf",
    "Noto Sans Bengali": "NotoSansBengali[wght].ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari[wght].ttf",
    "Noto Sans Gujarati": "NotoSansGujarati[wght].ttf",
    "Noto Sans Gurmukhi": "NotoSansGurmukhi[wght].ttf",
    "Noto Sans Tamil": "NotoSansTamil[wght].ttf",
    "Noto Sans Telugu": "NotoSansTelugu[wght].ttf",
    "Noto Sans Kannada": "NotoSansKannada[wght].ttf",
    "Noto Sans Malayalam": "NotoSansMalayalam[wght].ttf",
    "Noto Sans Sinhala": "NotoSansSinhala[wght].ttf",
    "Noto Sans Thai": "NotoSansThai[wght].ttf",
    "Noto Sans Ethiopic": "NotoSansEthiopic[wght].ttf",
    "Noto Sans Armenian": "NotoSansArmenian[wght].ttf",
    "Noto Sans Georgian": "NotoSansGeorgian[wght].ttf",
    "Noto Sans": "NotoSans[wght].ttf",
    "Noto Sans Symbols": "NotoSansSymbols[wght].ttf",
    "Noto Emoji": "NotoEmoji[wght].ttf",
}
# Chinese, Japanese and Korean in one. Characters that they share are drawn as in mainland China.
EAST_ASIAN = "Noto Sans CJK SC"
EXTRA = "cjk"
_MAIN_FILE = "OpenSans[wdth,wght].ttf"
_EAST_ASIAN_FILE = "NotoSansCJK-VF.otf.ttc"


def main_folder() -> Path:
    """The folder that holds Open Sans."""
    return _package("fontpkg_open_sans") / "files"


def other_folder() -> Path:
    """The folder that holds the fonts of other scripts."""
    return _package("manimgx_fonts")


@cache
def east_asian_folder() -> Path | None:
    """The folder that holds the font of Chinese, Japanese and Korean; None without the extra."""
    found = find_spec("manimgx_fonts_cjk")
    return Path(found.origin).parent if found and found.origin else None


def is_installed(family: str) -> bool:
    """Whether a family can be used here: all but one come with this program."""
    return family != EAST_ASIAN or east_asian_folder() is not None


def packages() -> tuple[str, ...]:
    """What a fingerprint must know: the fonts change with these packages' versions."""
    extra = ("manimgx-fonts-cjk",) if is_installed(EAST_ASIAN) else ()
    return ("fontpkg-open-sans", "manimgx-fonts", *extra)


def folders_of(families: Collection[str]) -> tuple[Path, ...]:
    """The folders in which some families lie: few, for the typesetter looks at all in them."""
    folders = [main_folder()]
    if any(family in OTHERS for family in families):
        folders.append(other_folder())
    east_asian = east_asian_folder()
    if EAST_ASIAN in families and east_asian:
        folders.append(east_asian)
    return tuple(folders)


def font_files() -> dict[str, Path]:
    """Every family that is installed and its file, the first to be asked first."""
    files = {MAIN: main_folder() / _MAIN_FILE}
    files |= {family: other_folder() / name for family, name in OTHERS.items()}
    east_asian = east_asian_folder()
    return files | ({EAST_ASIAN: east_asian / _EAST_ASIAN_FILE} if east_asian else {})


def _package(name: str) -> Path:
    """Where a package lies, found without running its code."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"The package {name} is not installed: run make site.")
    return Path(found.origin).parent
