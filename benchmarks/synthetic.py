"""Made-up forces for measuring: the sample forces again and again, under other names.

Every file of a neighbourhood is that of a sample with its places, people and addresses renamed,
so that whatever field the samples use is measured too. Crime counts are drawn anew, 36 months of
14 types; every fourth neighbourhood has a boundary. The same size gives the same bytes.
"""

import itertools
import random
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.boundaries import boundary_of
from benchmarks.crime_counts import crime_csv
from benchmarks.names import county_names, person_name, place_names

SEED = "neighbourhood pages"
# The number of neighbourhoods of each force, smallest first: those of England, Wales and Northern
# Ireland as they were in 2022, 4,652 in 44 forces. Seven are as they were, the others like them.
FORCE_SIZES = tuple(sorted((1, 21, 35, *range(40, 148, 3), 95, 97, 108, 306, 659)))
_WITH_BOUNDARY = 4  # every fourth
_FIELD = re.compile(r"^ *(?:- )?name: *(.+?) *$", re.MULTILINE)
_RANK = re.compile(r"(?:Sgt|PC|PCSO|SC|Insp|Ch Insp|DC|DS|TDC|Special Constable) ")
_NAMING = ("areas.yml", "force.yml", "framework.yml", "partners.yml")
_TEXTS = (".yml", ".csv", ".geojson")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample force: its own files and those of its neighbourhoods, by path.

    `kept` are the names that the force's own files give to partners, areas and framework items:
    neighbourhoods speak of them, so that no part of them may be exchanged.
    """

    folder: str
    short_name: str
    own: Mapping[str, bytes]
    neighbourhoods: tuple[Mapping[str, bytes], ...]
    names: tuple[str, ...]
    kept: tuple[str, ...]


def make_forces(samples: Path, target: Path, size: int) -> None:
    """Write `size` neighbourhoods, in forces of the sizes that forces have."""
    known = [_sample(folder) for folder in sorted(samples.iterdir()) if folder.is_dir()]
    shutil.rmtree(target, ignore_errors=True)
    counties = county_names()
    for number, places in enumerate(force_sizes(size)):
        sample = known[number % len(known)]
        _make_force(sample, target, next(counties), places, random.Random(f"{SEED} {number}"))


def force_sizes(size: int) -> Iterator[int]:
    """The sizes of forces with `size` neighbourhoods in all; the last may be cut short."""
    left = size
    for places in itertools.cycle(FORCE_SIZES):
        yield min(places, left)
        left -= places
        if left <= 0:
            return


def _sample(folder: Path) -> Sample:
    inside = sorted(entry for entry in folder.iterdir() if (entry / "neighbourhood.yml").is_file())
    own = _files(folder)
    places = tuple(_files(entry) for entry in inside)
    for entry in inside:
        own = {name: raw for name, raw in own.items() if not name.startswith(f"{entry.name}/")}
    found = re.search(r"^short_name: *(.+)$", own["force.yml"].decode(), re.MULTILINE)
    short_name = found[1].strip() if found else folder.name
    named = (_FIELD.findall(own[name].decode()) for name in _NAMING if name in own)
    kept = tuple(sorted({name for names in named for name in names}))
    names = tuple(entry.name for entry in inside)
    return Sample(folder.name, short_name, own, places, names, kept)


def _files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _make_force(
    sample: Sample, target: Path, county: str, places: int, seed: random.Random
) -> None:
    folder = target / county.lower()
    renamed = {
        sample.short_name: county,
        sample.folder: county.lower(),
        sample.folder.replace("-", ""): county.lower(),
    }
    _write(folder, _renamed(sample.own, renamed))
    names = place_names(seed)
    for number in range(places):
        at = number % len(sample.neighbourhoods)
        files = dict(sample.neighbourhoods[at])
        name = next(names)
        words = _new_words(files, sample.names[at], name, names, seed)
        words |= {kept: _in_words(kept, renamed) for kept in sample.kept} | renamed
        files = _renamed(files, words)
        _redraw(files, number, seed)
        _write(folder / _address(name), files)


def _new_words(
    files: Mapping[str, bytes], folder: str, name: str, names: Iterator[str], seed: random.Random
) -> dict[str, str]:
    """What is called otherwise: the neighbourhood, its wards and parishes, and everybody in it."""
    about = files["neighbourhood.yml"].decode()
    words = {old: next(names) for old in _listed(about, "wards") + _listed(about, "parishes")}
    words[_FIELD.findall(about)[0]] = name
    words[folder] = _address(name)
    words[folder.replace("-", ".")] = _address(name).replace("-", ".")
    for person in sorted(set(_FIELD.findall(files["officers.yml"].decode()))):
        old, new = _RANK.sub("", person), person_name(seed)
        words[old] = new
        words[old.lower().replace(" ", ".")] = new.lower().replace(" ", ".")
    return words


def _listed(text: str, field: str) -> list[str]:
    """The entries of a list of lines in a YAML text, without the notes between them."""
    found = re.search(rf"^{field}:\n((?: +[-#] .*\n)+)", text, re.MULTILINE)
    lines = found[1].splitlines() if found else []
    return [line.strip()[2:] for line in lines if line.strip().startswith("- ")]


def _redraw(files: dict[str, bytes], number: int, seed: random.Random) -> None:
    """Counts, codes and a boundary of the neighbourhood's own."""
    files["crime.csv"] = crime_csv(seed).encode()
    about = files["neighbourhood.yml"].decode()
    about = re.sub(r"(?m)^(police_uk_code:) .*", rf"\1 NB{number + 1:04}", about)
    about = re.sub(r"(?m)^(population:) .*", rf"\1 {seed.randrange(3000, 30000)}", about)
    files["neighbourhood.yml"] = about.encode()
    files.pop("boundary.geojson", None)
    if number % _WITH_BOUNDARY == 0:
        files["boundary.geojson"] = boundary_of(number // _WITH_BOUNDARY, seed).encode()


def _renamed(files: Mapping[str, bytes], words: Mapping[str, str]) -> dict[str, bytes]:
    """The files with some words exchanged wherever they stand."""
    return {
        name: _in_words(raw.decode(), words).encode() if name.endswith(_TEXTS) else raw
        for name, raw in files.items()
    }


def _in_words(text: str, words: Mapping[str, str]) -> str:
    """The text with whole words exchanged; where two fit, the longer."""
    longest = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{longest})(?!\w)", lambda found: words[found[0]], text)


def _address(name: str) -> str:
    return name.lower().replace(" ", "-")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, raw in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
