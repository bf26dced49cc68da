"""The files in which the search box looks where the list of a page leaves words out.

Up to some thousands of words stand in one file beside the page, which the box fetches when it is
first used. More stand in parts, by their first two letters, so that a search fetches one. For
slips in these letters there are lists of words, from which the box learns which parts to fetch.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.facts.shapes import Listed
from generator.pages.find import Forces, Group, groups, known_as, listing
from generator.pages.words import looked_for, pairs_of, plain, start_of

# What a part holds: of a group, by its number, the neighbourhoods, by theirs, with some words.
_Part = Mapping[int, Mapping[int, Sequence[str]]]


def find_files(path: str, forces: Forces) -> Iterator[tuple[str, bytes]]:
    """The files of the page at `path`, if its list needs any. Addresses in them start at the
    page.
    """
    known = tuple(forces)
    file = listing(path, known).file
    if not file:
        return
    found = [group for each in known for group in groups(*each) if group.places]
    if "*" not in file:
        yield file, _text(_entry(path, group, map(_whole, group.places)) for group in found)
        return
    for start, part in sorted(_parts(found).items()):
        yield file.replace("*", start), _text(_entries(path, found, part))
    for pair, words in sorted(_words_by_pair(found).items()):
        yield file.replace("*", f"{pair}-words"), _text(sorted(words))


def _parts(found: Sequence[Group]) -> dict[str, _Part]:
    """The parts by the letters that a word in them starts with. Where it is a word of the area,
    everything in the area counts.
    """
    parts: Any = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for at, group in enumerate(found):
        around = _starts(_around(group))
        for number, place in enumerate(group.places):
            for start in around | _starts(place.name):
                parts[start][at][number].extend(())
            for words in known_as(place):
                for start in _starts(words):
                    parts[start][at][number].append(words)
    return dict(parts)


def _around(group: Group) -> str:
    """The names of the area and of those around it."""
    return " ".join((group.inside, *group.also))


def _starts(text: str) -> set[str]:
    return {start_of(word) for word in looked_for(text)}


def _words_by_pair(found: Sequence[Group]) -> dict[str, set[str]]:
    """Every word that somebody may look for, under each of its pairs of letters."""
    texts = {_around(group) for group in found}
    for group in found:
        for place in group.places:
            texts.update((place.name, *known_as(place)))
    by_pair: dict[str, set[str]] = defaultdict(set)
    for word in {word for text in texts for word in looked_for(text)}:
        for pair in pairs_of(word):
            by_pair[pair].add(word)
    return by_pair


def _entries(path: str, found: Sequence[Group], part: _Part) -> Iterator[dict[str, object]]:
    for at, chosen in part.items():
        group = found[at]
        places = (_short(group.places[number], words) for number, words in sorted(chosen.items()))
        yield _entry(path, group, places)


def _entry(path: str, group: Group, places: Iterable[list[str]]) -> dict[str, object]:
    """A group as theme/assets/find-files.js reads it: its neighbourhoods as `_short` has them."""
    first = group.places[0]
    return {
        "at": first.address.removesuffix(f"{first.folder}/").removeprefix(path),
        "in": group.inside,
        "also": ", ".join(group.also),
        "places": list(places),
    }


def _whole(place: Listed) -> list[str]:
    return _short(place, known_as(place))


def _short(place: Listed, words: Iterable[str]) -> list[str]:
    """[name, folder, words...]. The folder is empty where the script can tell it from the name:
    that is half of the file.
    """
    follows = plain(place.name).replace(" ", "-")
    folder = "" if place.folder == follows else place.folder
    whole = [place.name, folder, *words]
    return whole if any(whole[1:]) else whole[:1]


def _text(found: Iterable[object]) -> bytes:
    return json.dumps(list(found), ensure_ascii=False, separators=(",", ":")).encode()
