"""What the newsletters are made of: the facts, the photos as paper shows them, the advice."""

import hashlib
from pathlib import Path

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, PhotoFacts
from generator.newsletter.inserts import read_inserts
from generator.newsletter.newsletter import newsletter_input
from generator.photos.for_print import picture_for_print
from generator.photos.look import NotAPhoto
from generator.publishing.cache import Cache
from generator.publishing.fingerprint import fingerprint
from generator.wording import speaking

_PHOTO_CODE = Path(__file__).parent.parent / "photos"


class Material:
    """Gathers what the newsletters of each neighbourhood are made of.

    `content` is the folder of the prose pages: the advice that goes into newsletters is theirs.
    """

    def __init__(self, neighbourhoods: Path, content: Path, cache: Path, site_url: str) -> None:
        self._neighbourhoods = neighbourhoods
        self._site_url = site_url
        self._inserts = read_inserts(content)
        self._cache = Cache(cache / "print-photos")
        self._developing = ""

    def of(self, force: ForceFacts, place: NeighbourhoodFacts) -> str:
        """The input of a neighbourhood's newsletters, in the language of the facts."""
        people = (*place.officers, *place.leaders)
        photos = {person.photo for person in people if person.photo}
        pictures = {photo.source: self._picture(photo) for photo in photos}
        shown = {source: picture for source, picture in pictures.items() if picture}
        with speaking(force.language):
            return newsletter_input(force, place, self._site_url, shown, self._inserts)

    def _picture(self, photo: PhotoFacts) -> str:
        """A photo for paper; nothing for a damaged one, which is reported with the page's."""
        try:
            content = (self._neighbourhoods / photo.source).read_bytes()
            return self._developed(content)
        except (NotAPhoto, OSError):
            return ""

    def _developed(self, content: bytes) -> str:
        self._developing = self._developing or fingerprint([_PHOTO_CODE], ["pillow"])
        key = fingerprint([], [], self._developing, hashlib.sha256(content).hexdigest())
        kept = self._cache.get(key)
        if kept is None:
            kept = picture_for_print(content).encode()
            self._cache.put(key, kept)
        return kept.decode()
