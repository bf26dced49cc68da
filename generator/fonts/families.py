"""The fonts that newsletters are set in (the one door to the packages that bring them).

Open Sans has the letters of English, Welsh and most languages of Europe, Greek and Cyrillic
included. The other fonts are for the scripts that it lacks; they are handed to the typesetter only
when a text needs them.
"""

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
# What a fingerprint must know: the fonts change with these packages' versions.
PACKAGES = ("fontpkg-open-sans", "manimgx-fonts")
_MAIN_FILE = "OpenSans[wdth,wght].ttf"


def main_folder() -> Path:
    """The folder that holds Open Sans."""
    return _package("fontpkg_open_sans") / "files"


def other_folder() -> Path:
    """The folder that holds the fonts of other scripts."""
    return _package("manimgx_fonts")


def font_files() -> dict[str, Path]:
    """Every family and its file, the first to be asked first."""
    others = {family: other_folder() / name for family, name in OTHERS.items()}
    return {MAIN: main_folder() / _MAIN_FILE} | others


def _package(name: str) -> Path:
    """Where a package lies, found without running its code."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"The package {name} is not installed: run make site.")
    return Path(found.origin).parent
