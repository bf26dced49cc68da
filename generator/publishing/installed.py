"""Which Python and which packages this program runs with."""

import sys
from pathlib import Path

_ENDINGS = (".dist-info", ".egg-info")


def installed() -> list[str]:
    """A list that changes with the version of Python and of every installed package.

    The folder in which a package's details stand is named after the package and its version, so
    that a look at the names is enough.
    """
    found = {f"python {sys.version} {sys.platform}"}
    for entry in sys.path:
        folder = Path(entry or ".")
        if folder.is_dir():
            found |= {path.name for path in folder.iterdir() if path.suffix in _ENDINGS}
    return sorted(found)
