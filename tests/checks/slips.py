"""Slips that a rule for publication must report, and changes about which all must keep silent.

A slip is the smallest change of the example force that breaks one rule. Each names the rule; the
reports, as an editor reads them, are in `reports.txt`.
"""

import datetime as dt
import functools
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from generator.checks import rules
from generator.problems import Problem, described, in_order
from generator.reading.everything import read_everything

EXAMPLE = Path(__file__).parent.parent / "example" / "neighbourhoods"
REPORTS = Path(__file__).parent / "reports.txt"
TODAY = dt.date(2026, 11, 22)
# The advice that newsletters may borrow: one of it is in Welsh, too.
ADVICE = frozenset(
    {
        "business-crime-and-shoplifting",
        "rural-and-wildlife-crime",
        "start-a-watch-scheme",
        "start-a-watch-scheme.cy",
    }
)

MARKET, HILL = "market-ward", "hill-villages"
OCTOBER = f"{MARKET}/priorities/2026-10.yml"
JULY = f"{MARKET}/priorities/2026-07.yml"
OFFICERS, PROFILE = f"{MARKET}/officers.yml", f"{MARKET}/neighbourhood.yml"
EVENTS, PLAN = f"{MARKET}/events.yml", f"{MARKET}/engagement.yml"
WATCH, CRIME = f"{MARKET}/watch.yml", f"{MARKET}/crime.csv"


@dataclass(frozen=True)
class Change:
    """One text of one file of the force replaced; `old` empty adds `new` at the end."""

    file: str
    old: str
    new: str = ""


class Slip:
    """Changes of the example, on a day, and what they are called."""

    def __init__(self, name: str, *changes: Change, today: dt.date = TODAY) -> None:
        self.name, self.changes, self.today = name, changes, today

    @property
    def rule(self) -> str:
        """The rule that must speak: what stands before the colon."""
        return self.name.split(":")[0]


def make(slip: Slip, into: Path) -> Path:
    """The example with the changes in it, as the folder `neighbourhoods` inside `into`."""
    folder = into / "neighbourhoods"
    shutil.copytree(EXAMPLE, folder)
    for change in slip.changes:
        path = folder / "westshire" / change.file
        path.parent.mkdir(exist_ok=True)
        text = path.read_text("utf-8") if path.exists() else ""
        assert change.old in text, f"{change.file} does not say {change.old!r}"
        new = text.replace(change.old, change.new) if change.old else text + change.new
        path.write_text(new, "utf-8")
    return folder


def problems(folder: Path, today: dt.date) -> list[Problem]:
    """Everything there is to say about a folder on a day."""
    data, found = read_everything(folder)
    return in_order([*found, *rules.check_everything(data, today, ADVICE)])


def brought(slip: Slip, into: Path) -> list[Problem]:
    """What the slip brings, without what the unbroken example reports.

    On another day than the example is made for, many rules may speak: then only the slip's own.
    """
    known = of_example()
    folder = make(slip, into)
    if slip.today != TODAY:
        return said_by(slip.rule, folder, slip.today)
    return [found for found in problems(folder, slip.today) if found not in known]


@functools.cache
def of_example() -> frozenset[Problem]:
    """What the unbroken example reports."""
    return frozenset(problems(EXAMPLE, TODAY))


def said_by(rule: str, folder: Path, today: dt.date) -> list[Problem]:
    """What one rule alone says about a folder on a day."""
    data, _ = read_everything(folder)
    only = tuple(known for known in rules.CHECKS if known.name == rule)
    with mock.patch.object(rules, "CHECKS", only):
        return in_order(rules.check_everything(data, today, ADVICE))


def section(slip: Slip, found: list[Problem]) -> str:
    """One slip and its report."""
    return "\n\n".join([f"==== {slip.name}", *(described(problem) for problem in found)])


def blessed(into: Path) -> Iterator[tuple[Path, str]]:
    """The file of reports as it is today."""
    sections = [section(slip, brought(slip, into / str(n))) for n, slip in enumerate(SLIPS)]
    yield REPORTS, "\n\n\n".join(sections) + "\n"


@functools.cache
def sections() -> dict[str, str]:
    """The blessed reports by the name of the slip."""
    texts = REPORTS.read_text("utf-8").rstrip("\n").split("\n\n\n")
    return {text.split("\n")[0].removeprefix("==== "): text for text in texts}


SERGEANT = "- role: Sergeant\n  vacant: yes\n"
MEETING = "  kind: meeting\n  date: 2026-12-10"
OWNER = "    owner: PCSO Sam Okonedo-Field"
TWO_LAYERS = Change(
    "force.yml",
    "layers:\n",
    "layers:\n  - name: county area\n    plural: county areas\n",
)
SECOND_PRIORITY = """\
  - title: {title}
    theme: burglary
    evidence:
      - local knowledge
    you_told_us: Sheds are broken into.
    why: It worries people.
    done: We spoke to each victim.
    doing: We check the lanes.
    planned: We will mark tools.
    owner: PC Jo Lindqvist
"""
AREA = "- name: {name}\n  layer: {layer}\n"

PCSO = f"{HILL}/officers.yml"
CONSENT = "  photo_consent_on: 2026-09-01\n"
DESCRIPTION = "  photo_description: Drawing of a PCSO in uniform\n"
PHOTO = "  photo: dale-winters.png\n"

_PHOTOS = (
    Slip(
        "photos of officers are described and agreed to: no description",
        Change(PCSO, DESCRIPTION),
    ),
    Slip("photos of officers are described and agreed to: no consent", Change(PCSO, CONSENT)),
    Slip(
        "photos of officers are described and agreed to: consent tomorrow",
        Change(PCSO, CONSENT, "  photo_consent_on: 2026-11-23\n"),
    ),
    Slip(
        "photos of officers are described and agreed to: a vacant post",
        Change(PCSO, "  name: Sgt Priya Moorcroft\n", f"  vacant: yes\n{PHOTO}"),
    ),
    Slip(
        "photos of leaders are described and agreed to: a description without a photo",
        Change("leaders.yml", "  since:", f"{DESCRIPTION}  since:"),
    ),
    Slip(
        "photos of officers go when they leave: gone yesterday",
        Change(PCSO, "", f"- role: PCSO\n  name: PCSO Old Hand\n{PHOTO}{DESCRIPTION}{CONSENT}"),
        Change(PCSO, "name: PCSO Old Hand", "name: PCSO Old Hand\n  until: 2026-11-21"),
    ),
    Slip(
        "boundaries name their source: no source",
        Change(f"{MARKET}/boundary.geojson", '    "source": "Drawn for this example.",\n'),
    ),
)

_OFFICERS = (
    Slip(
        "every neighbourhood has a named contactable officer: no address of their own",
        Change(f"{HILL}/officers.yml", "  email: dale.winters@westshire.example.org\n"),
        Change(f"{HILL}/officers.yml", "  email: priya.moorcroft@westshire.example.org\n"),
    ),
    Slip(
        "somebody is responsible for every neighbourhood: the inspector has left",
        Change("leaders.yml", "since: 2025-03-01", "since: 2025-03-01\n  until: 2026-11-21"),
    ),
    Slip(
        "supervisors are named or shown as vacant: no sergeant in the list",
        Change(OFFICERS, SERGEANT),
    ),
    Slip(
        "every ward has an officer: a new ward that nobody looks after",
        Change(PROFILE, "  - Bridge\n", "  - Bridge\n  - Castle\n"),
    ),
    Slip(
        "officers have a name or are vacant: neither",
        Change(OFFICERS, SERGEANT, "- role: Sergeant\n"),
    ),
    Slip(
        "officers have a name or are vacant: both",
        Change(OFFICERS, SERGEANT, f"{SERGEANT}  name: Sgt Kim Vale\n"),
    ),
    Slip(
        "officers have a name or are vacant: the word Vacant as a name",
        Change(OFFICERS, SERGEANT, "- role: Sergeant\n  name: Vacant\n"),
    ),
    Slip(
        "officers are listed once: the same name",
        Change(OFFICERS, "", "- role: PCSO\n  name: PC Jo Lindqvist\n"),
    ),
    Slip(
        "officers are listed once: the same collar number",
        Change(OFFICERS, '"7045"', "0123"),
    ),
    Slip(
        "leaders have a name or are vacant: neither",
        Change("leaders.yml", "  name: Insp Robin Ash\n"),
    ),
    Slip(
        "officers have roles of the force: a misspelt role",
        Change(OFFICERS, "role: Sergeant", "role: Sargeant"),
    ),
    Slip(
        "officers have roles of the force: a role that the force has not",
        Change(OFFICERS, "", "- role: Wizard\n  name: Merlin Fox\n"),
    ),
    Slip(
        "leaders have roles and areas of the force: a misspelt role",
        Change("leaders.yml", "role: Inspector", "role: Inspecter"),
    ),
    Slip(
        "leaders have roles and areas of the force: a misspelt area",
        Change("leaders.yml", "area: Westmarket District", "area: Westmarket"),
    ),
    Slip(
        "officers leave after they start: the dates are the wrong way round",
        Change(OFFICERS, "since: 2026-09-14", "since: 2026-09-14\n  until: 2026-09-13"),
    ),
    Slip(
        "leaders leave after they start: the dates are the wrong way round",
        Change("leaders.yml", "since: 2025-03-01", "since: 2025-03-01\n  until: 2025-02-28"),
    ),
    Slip(
        "officers look after wards of their neighbourhood: a ward of another",
        Change(OFFICERS, "    - Market\n", "    - Market\n    - Upper Hill\n"),
    ),
    Slip(
        "officers look after wards of their neighbourhood: a misspelt ward",
        Change(OFFICERS, "    - Market\n", "    - Marked\n"),
    ),
)

_PRIORITIES = (
    Slip(
        "priorities are in date: the last two weeks",
        today=dt.date(2026, 12, 18),
    ),
    Slip(
        "priorities are in date: a cycle that ran out months ago",
        today=dt.date(2027, 5, 1),
    ),
    Slip(
        "there are not too many priorities: four open ones",
        *(
            Change(OCTOBER, "", SECOND_PRIORITY.format(title=title))
            for title in ("Sheds", "Garages", "Lanes")
        ),
    ),
    Slip(
        "priorities are owned by an officer in post: somebody who has left",
        Change(OCTOBER, OWNER, "    owner: PCSO Alex Brook"),
    ),
    Slip(
        "priorities are owned by an officer in post: a misspelt name",
        Change(OCTOBER, OWNER, "    owner: PCSO Sam Okonedo"),
    ),
    Slip(
        "priorities are owned by an officer in post: somebody unknown",
        Change(OCTOBER, OWNER, "    owner: The council"),
    ),
    Slip(
        "priorities are owned by an officer in post: somebody who has not started",
        Change(OFFICERS, "since: 2026-09-14", "since: 2026-11-23"),
        Change(PLAN, "lead: PCSO Sam Okonedo-Field", "lead: PCSO"),
    ),
    Slip(
        "closed priorities have an outcome: none",
        Change(
            JULY,
            "    outcome: |\n      Speeds over 35 miles an hour fell from 41 a night "
            "to 12 a night.\n",
        ),
    ),
    Slip(
        "closed priorities have an outcome: no day",
        Change(JULY, "    closed_on: 2026-09-25\n"),
        Change(OCTOBER, "", SECOND_PRIORITY.format(title="Cars racing in Bridge Street")),
    ),
    Slip(
        "dates of priorities are in order: set tomorrow",
        Change(OCTOBER, "set_on: 2026-09-28", "set_on: 2026-11-23"),
    ),
    Slip(
        "dates of priorities are in order: closed before it was set",
        Change(JULY, "closed_on: 2026-09-25", "closed_on: 2026-06-28"),
    ),
    Slip(
        "dates of priorities are in order: closed tomorrow",
        Change(JULY, "closed_on: 2026-09-25", "closed_on: 2026-11-23"),
    ),
    Slip(
        "dates of priorities are in order: opened tomorrow",
        Change(OCTOBER, OWNER, f"{OWNER}\n    opened_on: 2026-11-23"),
    ),
    Slip(
        "priorities are set near their cycle: six years before",
        Change(OCTOBER, "set_on: 2026-09-28", "set_on: 2020-09-28"),
    ),
    Slip(
        "priorities are set near their cycle: after it",
        Change(JULY, "set_on: 2026-06-29", "set_on: 2026-10-01"),
        Change(JULY, "closed_on: 2026-09-25", "closed_on: 2026-10-02"),
    ),
    Slip(
        "priorities are owned by an officer in post: by two",
        Change(OCTOBER, OWNER, f"{OWNER} and PC Jo Lindqvist"),
    ),
    Slip(
        "past priorities are closed or carried over: neither",
        Change(
            JULY,
            "    closed_on: 2026-09-25\n    outcome: |\n      Speeds over 35 miles an "
            "hour fell from 41 a night to 12 a night.\n",
        ),
    ),
    Slip(
        "residents were asked before priorities were set: no consultation before",
        Change(OCTOBER, "      - crime data\n", "      - survey feedback\n"),
    ),
    Slip(
        "framework items of priorities exist: a misspelt item",
        Change(OCTOBER, "      - Listening\n", "      - Listning\n"),
    ),
    Slip(
        "partners of priorities exist: an unknown partner",
        Change(OCTOBER, "      - Westmarket Council\n", "      - The Rotary Club\n"),
    ),
    Slip(
        "titles of priorities differ: the same title twice",
        Change(OCTOBER, "", SECOND_PRIORITY.format(title="Shoplifting in the Cattle Market")),
    ),
)

_ENGAGEMENT = (
    Slip(
        "engagement plans are reviewed in time: a day too late",
        Change(PLAN, "reviewed_on: 2026-10-05", "reviewed_on: 2026-08-21"),
    ),
    Slip(
        "engagement plans are reviewed in time: reviewed tomorrow",
        Change(PLAN, "reviewed_on: 2026-10-05", "reviewed_on: 2026-11-23"),
    ),
    Slip(
        "leads of the engagement plan exist: a misspelt role",
        Change(PLAN, "lead: PCSO\n", "lead: PCSOs\n"),
    ),
    Slip(
        "leads of the engagement plan exist: somebody who has left",
        Change(PLAN, "lead: PCSO Sam Okonedo-Field\n", "lead: PCSO Alex Brook\n"),
    ),
    Slip(
        "leads of the engagement plan exist: somebody unknown",
        Change(PLAN, "lead: PCSO\n", "lead: everybody\n"),
    ),
    Slip(
        "consultations close after they open: the dates are the wrong way round",
        Change(PLAN, "closes: 2026-12-12", "closes: 2026-10-31"),
    ),
    Slip(
        "results of consultations are told: two months and a day later",
        Change(
            PLAN,
            "opens: 2026-11-01\n    closes: 2026-12-12",
            "opens: 2026-09-01\n    closes: 2026-09-21",
        ),
    ),
    Slip(
        "what we did is not in the future: tomorrow",
        Change(PLAN, "on: 2026-08-14", "on: 2026-11-23"),
    ),
)

_EVENTS = (
    Slip(
        "a meeting lies ahead: none", Change(EVENTS, MEETING, "  kind: drop-in\n  date: 2026-12-10")
    ),
    Slip(
        "a meeting lies ahead: the only one is cancelled",
        Change(EVENTS, MEETING, f"  status: cancelled\n{MEETING}"),
    ),
    Slip(
        "a meeting lies ahead: a day too late",
        Change(EVENTS, MEETING, "  kind: meeting\n  date: 2027-03-03"),
    ),
    Slip(
        "a meeting was held recently: a day too long ago",
        Change(EVENTS, "date: 2026-09-24", "date: 2026-08-13"),
    ),
    Slip(
        "events end after they start: at the same time",
        Change(EVENTS, "end: 11:30", "end: 10:00"),
    ),
    Slip(
        "online events have a link: none",
        Change(f"{HILL}/events.yml", "  link: https://meet.example.org/hills\n"),
    ),
    Slip(
        "events are listed once: the same twice",
        Change(
            EVENTS,
            "",
            "- what: Cuppa with a copper\n  kind: drop-in\n  date: 2026-11-27\n"
            "  start: 10:00\n  where: Library café, Bridge Street\n",
        ),
    ),
)

_SMALL = "small counts are treated in a way that makes sense"
_POPULATION = Change(PROFILE, "population: 7215\n")
_FIGURES = (
    Slip("a population has its source: no number", _POPULATION),
    Slip(
        "a population has its source: number alone",
        Change(PROFILE, "population_source: an invented count for this example\n"),
        Change(PROFILE, "population_on: 2024-06-30\n"),
    ),
    Slip(
        "a population has its source: nobody",
        Change(PROFILE, "population: 7215", "population: 0"),
    ),
    Slip(
        "a population has its source: a day to come",
        Change(PROFILE, "population_on: 2024-06-30", "population_on: 2027-06-30"),
    ),
    Slip(
        f"{_SMALL}: more than 100",
        Change("force.yml", "", "small_counts:\n  hide_below: 101\n  round_to: 500\n"),
    ),
    Slip(
        "the baseline of crime can be shown: not over",
        Change("force.yml", "crime_baseline: 2023-10", "crime_baseline: 2026-04"),
    ),
    Slip(
        "the baseline of crime can be shown: in the middle of a half-year",
        Change("force.yml", "crime_baseline: 2023-10", "crime_baseline: 2023-12"),
    ),
)

_WATCH_AND_CRIME = (
    Slip(
        "watch schemes are contacted in time: six months and a day ago",
        Change(WATCH, "last_contact: 2026-09-30", "last_contact: 2026-05-21"),
    ),
    Slip(
        "watch schemes are contacted in time: never",
        Change(WATCH, "  last_contact: 2026-09-30\n"),
    ),
    Slip(
        "watch contacts are not in the future: tomorrow",
        Change(WATCH, "last_contact: 2026-09-30", "last_contact: 2026-11-23"),
    ),
    Slip(
        "watch schemes show no home address: a house",
        Change(WATCH, "place: Riverside Walk and Ferry Lane", "place: 12 Ferry Lane"),
    ),
    Slip(
        "watch schemes show no home address: what may be a house",
        Change(WATCH, "place: Riverside Walk and Ferry Lane", "place: 12 The Elms"),
    ),
    Slip(
        "watch schemes can be reached: no address",
        Change(WATCH, "  contact_email: watch@westshire.example.org\n"),
    ),
    Slip(
        "crime figures are not in the future: the month that runs",
        today=dt.date(2026, 9, 30),
    ),
    Slip(
        "crime figures are recent: five months old",
        today=dt.date(2027, 2, 1),
    ),
)

_LEFT_OVER = (
    Slip(
        "nothing is left to fill in: a place to be confirmed",
        Change(EVENTS, "where: Library café, Bridge Street", "where: To be confirmed."),
    ),
    Slip(
        "nothing is left to fill in: an owner",
        Change(OCTOBER, OWNER, "    owner: TBC"),
    ),
    Slip(
        "nothing is left to fill in: a line in a list that may be left out",
        Change(PROFILE, "  - Cattle Market\n", "  - tba\n"),
    ),
    Slip(
        "nothing of a force is left to fill in: the line under its name",
        Change("force.yml", "strapline: Close to home", "strapline: tbc"),
    ),
)

_FORCE = (
    Slip(
        "neighbourhoods belong to an area: a misspelt area",
        Change(PROFILE, "area: Westmarket District", "area: West Market District"),
    ),
    Slip(
        "wards are named once: twice", Change(PROFILE, "  - Bridge\n", "  - Bridge\n  - Bridge\n")
    ),
    Slip(
        "neighbourhoods can be told apart: the same name",
        Change(f"{HILL}/neighbourhood.yml", "name: Hill Villages", "name: Market Ward"),
    ),
    Slip(
        "neighbourhoods can be told apart: the same code",
        Change(
            f"{HILL}/neighbourhood.yml",
            "name: Hill Villages",
            "name: Hill Villages\npolice_uk_code: W01",
        ),
    ),
    Slip(
        "names of areas differ: the same name",
        Change("force.yml", "    how_many: 1\n"),
        Change("areas.yml", "", AREA.format(name="Westmarket District", layer="district")),
    ),
    Slip(
        "areas fit into the layers: a layer that the force has not",
        Change("areas.yml", "layer: district", "layer: districts"),
    ),
    Slip("areas fit into the layers: no parent", TWO_LAYERS),
    Slip(
        "areas fit into the layers: an unknown parent",
        TWO_LAYERS,
        Change("areas.yml", "layer: district", "layer: district\n  parent: The West"),
    ),
    Slip(
        "areas fit into the layers: a parent of the same layer",
        Change("areas.yml", "layer: district", "layer: district\n  parent: Westmarket District"),
    ),
    Slip(
        "layers have as many areas as the force says: one too few",
        Change("force.yml", "how_many: 1", "how_many: 2"),
    ),
    Slip(
        "areas share the boundary of a council where the force says so: no council",
        Change("force.yml", "how_many: 1", "per_local_authority: yes"),
        Change("areas.yml", "  local_authority: Westmarket Council\n"),
    ),
    Slip(
        "areas share the boundary of a council where the force says so: one council twice",
        Change("force.yml", "how_many: 1", "per_local_authority: yes"),
        Change(
            "areas.yml",
            "",
            AREA.format(name="East", layer="district") + "  local_authority: Westmarket Council\n",
        ),
    ),
    Slip(
        "framework items come from a document: a misspelt document",
        Change(
            "framework.yml",
            "  - document: Neighbourhood Policing in Westshire\n    kind: aim\n    number: 2",
            "  - document: Neighbourhood Policing\n    kind: aim\n    number: 2",
        ),
    ),
    Slip(
        "framework items come from a document: the same name twice",
        Change(
            "framework.yml",
            "",
            "  - document: Neighbourhood Policing in Westshire\n"
            "    kind: aim\n    number: 3\n    name: Listening\n",
        ),
    ),
    Slip(
        "documents end after they start: the dates are the wrong way round",
        Change("framework.yml", "ends: 2028-12-31", "ends: 2024-12-31"),
    ),
    Slip(
        "partners serve areas of the force: an unknown area",
        Change(
            "partners.yml", "  kind: council\n", "  kind: council\n  areas:\n    - Eastmarket\n"
        ),
    ),
    Slip(
        "partners serve areas of the force: the same name twice",
        Change(
            "partners.yml", "", "- name: Westmarket Council\n  kind: council\n  deals_with: Bins.\n"
        ),
    ),
    Slip(
        "numbers of the force make sense: a cycle of no months",
        Change("force.yml", "cycle_months: 3", "cycle_months: 3\nwatch_contact_months: 0"),
    ),
    Slip(
        "numbers of the force make sense: more days than there are",
        Change(
            "force.yml", "cycle_months: 3", "cycle_months: 3\nmeeting_held_within_days: 999999999"
        ),
    ),
    Slip(
        "questions are answered within 72 hours: a week",
        Change("force.yml", "hours: 72", "hours: 168"),
    ),
    Slip(
        "questions are answered within 72 hours: at once",
        Change("force.yml", "hours: 72", "hours: 0"),
    ),
    Slip(
        "questions are answered within 72 hours: no way to complain",
        Change(
            "force.yml",
            "  email: recourse@westshire.example.org\n"
            "  address: Police Station, 1 Bridge Street, Westmarket, ZZ99 1AA\n",
        ),
    ),
    Slip(
        "there is a way in an emergency and one without a phone: no emergency number",
        Change("force.yml", "need: emergency", "need: news"),
    ),
    Slip(
        "there is a way in an emergency and one without a phone: a phone only",
        Change(
            "force.yml",
            "    link: https://www.westshire.example.org/report\n",
            '    phone: "101"\n',
        ),
    ),
    Slip(
        "every way to get in touch leads somewhere: nowhere",
        Change(
            "force.yml",
            '    use: Ring when you cannot go online.\n    phone: "101"\n',
            "    use: Ring when you cannot go online.\n",
        ),
    ),
)

DROP_POINTS = f"{MARKET}/drop_points.yml"
LIBRARY = "name: Westmarket Library"
DESK = "handing_over: Hand them in at the desk."
CARRIED = "carried_by: PCSO\n"
MARKET_COPIES = "  standard: 2\n  watch: 5\n"
PRICE = "print_prices:\n  - edition: standard\n    a_copy: 0.18\n"
_DROP_POINTS = (
    Slip(
        "drop points are public places: an address for a name",
        Change(DROP_POINTS, LIBRARY, "name: 12 Mill Lane"),
    ),
    Slip(
        "drop points are public places: a flat",
        Change(DROP_POINTS, "3 Bridge Street", "Flat 2, 3 Bridge Street"),
    ),
    Slip(
        "drop points are public places: somebody's name",
        Change(DROP_POINTS, DESK, "handing_over: Leave them with Mrs Example next door."),
    ),
    Slip(
        "drop points hold no phone number or email: a mobile phone",
        Change(DROP_POINTS, DESK, "handing_over: Ring 07700 900 123 first."),
    ),
    Slip(
        "drop points hold no phone number or email: as dialled from abroad",
        Change(DROP_POINTS, DESK, "handing_over: Ring 0044 7700 900123 first."),
    ),
    Slip(
        "drop points hold no phone number or email: an email address",
        Change(DROP_POINTS, DESK, "handing_over: Write to desk@westshire.example.org first."),
    ),
    Slip(
        "drop points are served by somebody known: a misspelt role",
        Change(DROP_POINTS, CARRIED, "carried_by: PCSOs\n"),
    ),
    Slip(
        "drop points are served by somebody known: somebody who has left",
        Change(DROP_POINTS, CARRIED, "carried_by: PCSO Alex Brook\n"),
    ),
    Slip(
        "drop points are served by somebody known: somebody unknown",
        Change(DROP_POINTS, CARRIED, "carried_by: Whoever passes by\n"),
    ),
    Slip(
        "drop points take copies: none",
        Change(DROP_POINTS, MARKET_COPIES, "  standard: 0\n"),
    ),
    Slip(
        "drop points take copies: a nought too many",
        Change(DROP_POINTS, "standard: 4\n", "standard: 4000\n"),
    ),
    Slip(
        "drop points ask for editions that are made: a parish where there is none",
        Change(PROFILE, "parishes:\n  - Westmarket\n"),
        Change(DROP_POINTS, MARKET_COPIES, f"{MARKET_COPIES}  parish: 2\n"),
    ),
    Slip(
        "drop points ask for editions that are made: a Watch bulletin where there is no scheme",
        Change(
            f"{HILL}/drop_points.yml",
            "",
            "- name: Hill Hall\n  address: Hill Road\n  carried_by: PCSO\n  watch: 1\n",
        ),
    ),
    Slip(
        "drop points ask for editions that are made: in a language that it has not",
        Change(DROP_POINTS, MARKET_COPIES, f"  language: cy\n{MARKET_COPIES}"),
    ),
    Slip(
        "drop points are listed once: the same twice",
        Change(
            DROP_POINTS,
            "",
            "- name: Cattle Market café\n  address: Market Place, Westmarket\n"
            "  carried_by: PCSO\n  poster: 1\n",
        ),
    ),
    Slip(
        "prices of printing are clear: one edition twice",
        Change("force.yml", "", f"{PRICE}  - edition: standard\n    a_side: 0.03\n"),
    ),
    Slip(
        "prices of printing are clear: two prices",
        Change("force.yml", "", f"{PRICE}    a_side: 0.03\n"),
    ),
    Slip(
        "prices of printing are clear: no price",
        Change("force.yml", "", "print_prices:\n  - edition: standard\n"),
    ),
)

COLOUR = 'colour: "#1d4d4f"'
_COLOUR = (
    Slip(
        "the colour of the force can be read: a bright yellow",
        Change("force.yml", COLOUR, 'colour: "#ffd400"'),
    ),
    Slip(
        "the colour of the force can be read: a grey that falls just short",
        Change("force.yml", COLOUR, "colour: 777777"),
    ),
    Slip(
        "the colour of the force can be read: the yellow marks would be lost on it",
        Change("force.yml", COLOUR, 'colour: "#757575"'),
    ),
)

_LANGUAGES = "newsletter_languages:\n  - cy\n"
_TRANSLATED = (
    Slip(
        "newsletters in other languages are translated: a neighbourhood asks",
        Change(PROFILE, "population: 7215", f"{_LANGUAGES}population: 7215"),
    ),
    Slip(
        "newsletters in other languages are translated: one text is left",
        Change(PROFILE, "population: 7215", f"{_LANGUAGES}population: 7215"),
        Change(WATCH, "- name: ", "- kind (cy): Gwarchod Cymdogaeth\n  name: "),
    ),
    Slip(
        "newsletters in other languages are translated: the force asks",
        Change("force.yml", "words:\n", f"{_LANGUAGES}words:\n"),
    ),
)
SLIPS = (
    *_OFFICERS,
    *_PHOTOS,
    *_PRIORITIES,
    *_ENGAGEMENT,
    *_EVENTS,
    *_WATCH_AND_CRIME,
    *_DROP_POINTS,
    *_FIGURES,
    *_LEFT_OVER,
    *_FORCE,
    *_COLOUR,
    *_TRANSLATED,
)
