"""Addresses of pages and files, and the relative links between them.

An address is relative to the site: the home page is ``, every other page ends in `/`.
"""

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts

HOME = ""


def relative(source: str, target: str) -> str:
    """The link from one page to another: from `a/b/` to `a/c/#d` it is `../c/#d`."""
    here = source.split("/")[:-1]
    *there, last = target.split("/")
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * (len(here) - shared) + there[shared:]
    return "/".join([*steps, last]) or "./"


def force_page(force: ForceFacts) -> str:
    """`derbyshire/`."""
    return f"{force.folder}/"


def area_list(force: ForceFacts, folder: str) -> str:
    """`metropolitan/areas/camden/`: the neighbourhoods of one area, where there are very many."""
    return f"{force.folder}/areas/{folder}/"


def performance_page(force: ForceFacts) -> str:
    """`derbyshire/performance/`."""
    return f"{force.folder}/performance/"


def force_stylesheet(force: ForceFacts) -> str:
    """`derbyshire/force.css`: the force's colour."""
    return f"{force.folder}/force.css"


def watch_page(force: ForceFacts) -> str:
    """`derbyshire/watch/`."""
    return f"{force.folder}/watch/"


def table_csv(force: ForceFacts, name: str) -> str:
    """An official table as a file."""
    return f"{performance_page(force)}{name}.csv"


def measures_csv(force: ForceFacts) -> str:
    """Every computed figure of the official tables, a line each."""
    return f"{performance_page(force)}measures.csv"


def measures_json(force: ForceFacts) -> str:
    """The same for programs."""
    return f"{performance_page(force)}measures.json"


def comparison_json(force: ForceFacts) -> str:
    """What was printed and what the arithmetic gives."""
    return f"{performance_page(force)}printed-and-computed.json"


def priorities_page(place: NeighbourhoodFacts) -> str:
    """`derbyshire/alvaston-north/priorities/`."""
    return f"{place.address}priorities/"


def crime_page(place: NeighbourhoodFacts) -> str:
    """`derbyshire/alvaston-north/crime/`."""
    return f"{place.address}crime/"


def crime_csv(place: NeighbourhoodFacts) -> str:
    """A neighbourhood's crime figures as a file."""
    return f"{crime_page(place)}{place.folder}-crime.csv"


def newsletter_page(place: NeighbourhoodFacts) -> str:
    """`derbyshire/alvaston-north/newsletter/`."""
    return f"{place.address}newsletter/"


def newsletter_pdf(place: NeighbourhoodFacts) -> str:
    """The newsletter to print."""
    return f"{newsletter_page(place)}{place.newsletter_file}"
