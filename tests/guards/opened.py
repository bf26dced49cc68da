"""A page that stays open, with what happened while it was loaded."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page


@dataclass
class Opened:
    """A page, what it asked for, and what the browser said about it."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the browser says."""
        self.said.append(message.text)
