"""Photos made small and clean for the site, each only once for the same picture."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.facts.shapes import AreaFacts, ForceFacts, Person, PhotoFacts
from generator.photos.develop import develop
from generator.photos.look import NotAPhoto
from generator.problems import Place, Problem
from generator.publishing.cache import Cache
from generator.publishing.fingerprint import fingerprint
from generator.reading.photos import not_a_photo

SMALL, LARGE = 160, 320
_CODE = Path(__file__).parent.parent / "photos"


class Photos:
    """Makes photos as the site shows them from those under `neighbourhoods`."""

    def __init__(self, neighbourhoods: Path, cache: Path) -> None:
        self._neighbourhoods = neighbourhoods
        self._cache = Cache(cache / "photos")
        self._developing = ""

    def of(self, people: Iterable[Person]) -> tuple[list[tuple[str, bytes]], list[Problem]]:
        """The files of the people's photos by address, and a problem for each that is damaged."""
        files: list[tuple[str, bytes]] = []
        problems: list[Problem] = []
        for photo in sorted({p.photo for p in people if p.photo}, key=lambda found: found.source):
            try:
                files += self._both(photo)
            except (NotAPhoto, OSError):
                problems.append(not_a_photo(Place(f"neighbourhoods/{photo.source}")))
        return files, problems

    def _both(self, photo: PhotoFacts) -> list[tuple[str, bytes]]:
        content = (self._neighbourhoods / photo.source).read_bytes()
        return [
            (photo.small, self._developed(content, SMALL)),
            (photo.large, self._developed(content, LARGE)),
        ]

    def _developed(self, content: bytes, side: int) -> bytes:
        """The photo in one size, from the cache if the same was ever made of the same bytes."""
        self._developing = self._developing or fingerprint([_CODE], ["pillow"])
        digest = hashlib.sha256(content).hexdigest()
        key = fingerprint([], [], self._developing, str(side), digest)
        kept = self._cache.get(key)
        if kept is None:
            kept = develop(content, side)
            self._cache.put(key, kept)
        return kept


def leaders(force: ForceFacts) -> list[Person]:
    """Everybody who leads an area of a force."""
    found: list[Person] = []
    waiting: list[AreaFacts] = list(force.areas)
    while waiting:
        area = waiting.pop()
        found += area.leaders
        waiting += area.areas
    return found
