"""The program from its first moment: `neighbourhoods`, or `python -m generator`.

To load the commands takes a tenth of a second, in which somebody may press Ctrl-C, too.
"""

import os
import signal
import sys
from typing import Any, NoReturn

# What shells say of a command that was ended by Ctrl-C: 128 and the number of the signal.
STOPPED = 130
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_SAID = (
    "\nStopped. Every file that was published before is whole. To finish, run the command again.\n"
)


def main() -> None:
    """Run a command. Ctrl-C ends it at any moment with one line, and so does SIGTERM."""
    _answer(_leave)
    from generator.cli import main as commands

    _answer(_interrupt)
    try:
        commands()
    except KeyboardInterrupt:
        _answer(signal.SIG_IGN)
        sys.stderr.write(_SAID)
        sys.exit(STOPPED)


def _answer(with_what: Any) -> None:
    for sent in _SIGNALS:
        signal.signal(sent, with_what)


def _leave(*_: Any) -> NoReturn:
    """End at once: nothing has been begun."""
    os.write(sys.stderr.fileno(), _SAID.encode())
    os._exit(STOPPED)


def _interrupt(*_: Any) -> NoReturn:
    """End in good order: whatever is half made is taken away."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
