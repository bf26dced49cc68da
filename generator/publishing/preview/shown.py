"""What the browser is shown now: a folder, what must be fixed, and which version that is."""

import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Problem


@dataclass
class Shown:
    """Shared between the one who makes the site and the threads that answer the browser.

    `mount` is the path of the site's address, such as `/` or `/neighbourhoods/`. `waiting` are
    the addresses of neighbourhoods whose newsletters are still being made, such as
    `derbyshire/spondon/`; whoever wants one of them first says so by `ask_for`.
    """

    site: Path
    mount: str
    problems: Sequence[Problem] = ()
    made: bool = False
    waiting: frozenset[str] = frozenset()
    ask_for: Callable[[str], None] = lambda _: None
    # Another at every start: a page from before the last start must be loaded again.
    _start: str = field(default_factory=lambda: secrets.token_hex(4))
    _number: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def version(self) -> str:
        """A text that is another after every change."""
        return f"{self._start}-{self._number}"

    def now(self, problems: Sequence[Problem]) -> None:
        """Show what stands in the folder now, with these problems, in every open page."""
        with self._changed:
            self.problems, self.made = problems, True
            self._number += 1
            self._changed.notify_all()

    def newsletters_wait(self, waiting: frozenset[str]) -> None:
        """From now on the newsletters of these neighbourhoods are still being made."""
        with self._changed:
            self.waiting = waiting
            self._changed.notify_all()

    def wait_for_newsletters(self, address: str, seconds: float) -> bool:
        """Whether the newsletters of a neighbourhood are made, at the latest after some seconds."""
        if address not in self.waiting:
            return True
        self.ask_for(address)
        with self._changed:
            return self._changed.wait_for(lambda: address not in self.waiting, seconds)

    def wait_for_another(self, version: str, seconds: float) -> bool:
        """Whether another version than this is shown, at the latest after some seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version != version, seconds)
