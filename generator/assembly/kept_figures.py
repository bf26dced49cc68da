"""Crime figures, worked out again only where the counts or the force's rule have changed.

pandas takes half a second to load. So it is asked only for figures that are not kept, and for all
of a parcel at once.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.figures.published import CrimeFigures, rule_of
from generator.model.folders import ForceFolder, Neighbourhood
from generator.publishing.cache import Cache
from generator.publishing.kept import packed, unpacked
from generator.publishing.sources import digest_of


def kept_figures(
    cache: Path, program: str, force: ForceFolder, places: Iterable[Neighbourhood]
) -> dict[str, CrimeFigures]:
    """The figures of those neighbourhoods of a force that have counts, by folder. `program` is a
    digest of this program and its packages.
    """
    figures = Cache(cache / "figures")
    known: dict[str, CrimeFigures] = {}
    unknown: list[tuple[str, Neighbourhood]] = []
    for place in places:
        if place.crime:
            key = _key(program, force, place)
            kept = _kept(figures, key)
            if kept is None:
                unknown.append((key, place))
            else:
                known[place.folder] = kept
    if unknown:
        from generator.figures.crime import crime_figures

        worked = crime_figures(force, [place for _, place in unknown])
        for key, place in unknown:
            figures.put(key, packed(worked[place.folder]))
        known |= worked
    return known


def _key(program: str, force: ForceFolder, place: Neighbourhood) -> str:
    """What the figures of a neighbourhood depend on: its counts, and how they may be shown."""
    rule, baseline = rule_of(force.force), force.force.crime_baseline
    return digest_of([program, repr(rule), str(baseline), place.crime_digest])


def _kept(figures: Cache, key: str) -> CrimeFigures | None:
    """The figures under a key; None where none are kept, or damaged ones."""
    content = figures.get(key)
    try:
        found = unpacked(content) if content else None
    except Exception:  # whatever a foreign file makes unpickling stumble over
        return None
    return found if isinstance(found, CrimeFigures) else None
