"""What a program that goes on running, such as a preview, remembers from build to build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.assembly.ledger import Summary
from generator.publishing.sources import Folder


@dataclass(slots=True)
class Memory:
    """What was seen last. Whoever has it watches the project, and names the files that have
    `changed` since. `summary` is what was published last.
    """

    folders: Mapping[str, Folder] = field(default_factory=dict)
    changed: frozenset[Path] = frozenset()
    summary: Summary | None = None
