"""Files that whoever reads them sees as the old one or as the new one, never a part."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

TEMPORARY = ".writing-"


def write_whole(
    path: Path, content: bytes, *, beside: Path | None = None, lasting: bool = False
) -> None:
    """Write a file under another name, then give it its own.

    The other name stands in the folder `beside` (that of the file unless said otherwise), and
    starts with TEMPORARY. A `lasting` file is on the disk before it gets its name, so that even
    a loss of power leaves the old one or the new one; that takes some milliseconds.
    """
    handle, name = tempfile.mkstemp(dir=beside or path.parent, prefix=TEMPORARY)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException as error:
        # A full disk is reported without a name, and the other name says nothing to anybody.
        if isinstance(error, OSError) and error.filename in (None, name):
            error.filename = str(path)
        temporary.unlink(missing_ok=True)
        raise


def remove_temporary(folders: Iterable[Path]) -> None:
    """Remove what killed programs left in these folders. Only for who works there alone."""
    for folder in folders:
        with contextlib.suppress(OSError):
            for left in folder.glob(f"{TEMPORARY}*"):
                left.unlink(missing_ok=True)
