"""Which advice there is in `content/advice`, so that what nobody has translated can be told."""

from pathlib import Path

from generator.model.advice import FOLDER


def advice_names(content: Path) -> frozenset[str]:
    """The names of the files without their ending: `burglary`, `burglary.cy`. `content` is the
    folder of the prose pages.
    """
    return frozenset(path.stem for path in (content / FOLDER).glob("*.md"))
