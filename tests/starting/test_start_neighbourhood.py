import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from generator.checks.rules import check_everything
from generator.model.drop_points import DropPoint
from generator.model.engagement import Consultation, Engagement, PlanRow, YouSaidWeDid
from generator.model.events import Event
from generator.model.force import PageLink
from generator.model.people import Officer
from generator.model.priorities import Priority, PriorityCycle
from generator.model.profile import Profile
from generator.model.record import Record
from generator.model.watch import WatchScheme
from generator.problems import Problem, in_order
from generator.reading.everything import read_everything
from generator.starting.neighbourhood import (
    TEMPLATES,
    CannotStart,
    filled_in,
    start_neighbourhood,
)

EXAMPLE = Path(__file__).parent.parent / "example" / "neighbourhoods"
TODAY = dt.date(2026, 11, 22)
ADDRESS = "westshire/new-place"

FIELDS: dict[str, tuple[type[Record], ...]] = {
    "neighbourhood.yml": (Profile, PageLink),
    "officers.yml": (Officer,),
    "events.yml": (Event,),
    "watch.yml": (WatchScheme,),
    "drop_points.yml": (DropPoint,),
    "engagement.yml": (Engagement, PlanRow, Consultation, YouSaidWeDid),
    "priorities/MONTH.yml": (PriorityCycle, Priority),
}

# What an editor might write in a field, by its name.
WORDS = {
    "area": "Westmarket District",
    "booklet": "2",
    "carried_by": "PCSO",
    "closed_on": "2026-11-22",
    "closes": "2026-12-01",
    "collar_number": "0123",
    "contact_email": "watch@westshire.example.org",
    "contact_form": "https://www.example.org/form",
    "contact_link": "https://www.example.org/watch",
    "coordinators": "1",
    "date": "2026-11-22",
    "email": "new@westshire.example.org",
    "end": "20:00",
    "evidence": "local knowledge",
    "framework": "Listening",
    "language": "cy",
    "large_print": "3",
    "last_contact": "2026-11-22",
    "link": "https://www.example.org/",
    "members": "12",
    "newsletter_languages": "cy",
    "on": "2026-11-22",
    "opened_on": "2026-11-01",
    "opens": "2026-11-01",
    "owner": "PC New",
    "parish": "1",
    "name": "PC New",
    "partners": "Westmarket Council",
    "phone": "01632 960 199",
    "population": "7215",
    "population_on": "2024-06-30",
    "poster": "1",
    "photo": "dale-winters.png",
    "photo_consent_on": "2026-10-01",
    "reply_slips": "6",
    "since": "2026-11-01",
    "standard": "40",
    "start": "18:30",
    "theme": "burglary",
    "until": "2027-11-01",
    "wards": "New Ward",
    "watch": "5",
}


@pytest.fixture
def neighbourhoods(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "neighbourhoods"))


def problems(neighbourhoods: Path) -> list[Problem]:
    """What there is to say about the new place."""
    data, found = read_everything(neighbourhoods)
    found += check_everything(data, TODAY)
    return [problem for problem in in_order(found) if ADDRESS in problem.place.file]


@pytest.mark.parametrize("file", FIELDS)
def test_every_field_stands_in_the_template(file: str) -> None:
    text = (TEMPLATES / file).read_text("utf-8")
    lines = {re.sub(r"^[# -]*", "", line).split(":")[0] for line in text.splitlines()}
    fields = {name for model in FIELDS[file] for name in model.model_fields}
    assert fields <= lines


def test_the_templates_are_those_of_the_fields() -> None:
    found = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.yml")}
    assert found == set(FIELDS)


def test_a_new_folder_asks_to_be_filled_in_and_nothing_else(neighbourhoods: Path) -> None:
    made = start_neighbourhood(neighbourhoods, ADDRESS, TODAY)
    found = problems(neighbourhoods)
    assert all('It says "…".' in problem.message for problem in found)
    marks = sum(len(re.findall(r"^[^#\n]*…", path.read_text("utf-8"), re.M)) for path in made)
    assert len(found) == marks, "everything at once"


def test_what_is_made(neighbourhoods: Path) -> None:
    made = start_neighbourhood(neighbourhoods, f"/{ADDRESS}/", TODAY)
    folder = neighbourhoods / ADDRESS
    assert made == sorted(path for path in folder.rglob("*") if path.is_file())
    assert folder / "priorities" / "2026-11.yml" in made
    for path in made:
        text = path.read_bytes().decode("utf-8")
        assert "\r" not in text and text.endswith("\n")
        assert all(len(line) <= 100 for line in text.splitlines())
        assert not re.search(r"\b[A-Z]{5,}\b", text), "a word of the template is left"


def test_the_force_speaks_its_own_words(neighbourhoods: Path) -> None:
    force = neighbourhoods / "westshire" / "force.yml"
    text = force.read_text("utf-8").replace("name: Sergeant", "name: 'Team leader: north'")
    force.write_text(f"{text}plan_review_months: 1\n", "utf-8")
    start_neighbourhood(neighbourhoods, ADDRESS, TODAY)
    officers = (neighbourhoods / ADDRESS / "officers.yml").read_text("utf-8")
    assert '- role: "Team leader: north"\n  vacant: yes\n' in officers
    assert "Inspector, Team leader: north, Police Constable and PCSO" in officers
    plan = (neighbourhoods / ADDRESS / "engagement.yml").read_text("utf-8")
    assert "reviewed every month." in plan
    assert all('It says "…".' in problem.message for problem in problems(neighbourhoods))


def test_a_force_without_supervisors(neighbourhoods: Path) -> None:
    force = neighbourhoods / "westshire" / "force.yml"
    text = force.read_text("utf-8")
    force.write_text(text.replace("part: supervisor", "part: staff"), "utf-8")
    start_neighbourhood(neighbourhoods, ADDRESS, TODAY)
    officers = (neighbourhoods / ADDRESS / "officers.yml").read_text("utf-8")
    assert officers.count("- role:") == 1
    assert "vacant" not in officers


COMMENTED_FIELD = re.compile(r"^( *)# ?( *(?:- )?[a-z_]+:(?: .*)?| *- .*)$")


def uncommented(text: str) -> str:
    """The template with the # taken away from every field, and every field filled in."""
    lines, name = [], ""
    for line in text.splitlines():
        if found := COMMENTED_FIELD.match(line):
            line = found[1] + found[2]
        if key := re.match(r"^[ -]*([a-z_]+):", line):
            name = key[1]
        if "…" in line and not line.lstrip().startswith("#"):
            line = line.replace("…", WORDS.get(name, "Some words"))
        lines.append(line)
    return "\n".join(lines) + "\n"


def test_everything_uncommented_and_filled_in_is_in_order(neighbourhoods: Path) -> None:
    for path in start_neighbourhood(neighbourhoods, ADDRESS, TODAY):
        text = uncommented(path.read_text("utf-8"))
        assert not re.search(r"^[^#\n]*…", text, re.M)
        path.write_text(text, "utf-8")
    photos = "westshire/{}/photos"
    shutil.copytree(
        EXAMPLE / photos.format("hill-villages"), neighbourhoods / photos.format("new-place")
    )
    # Who asks for Welsh is told what there is to translate, and nothing else.
    assert [p for p in problems(neighbourhoods) if "translation" not in p.message] == []
    data, _ = read_everything(neighbourhoods)
    place = next(p for p in data.forces[0].neighbourhoods if p.folder == "new-place")
    (cycle,) = place.cycles.values()
    assert place.engagement is not None
    records = [place.profile, place.officers[0], place.events[0], place.watch[0], cycle]
    records += [place.engagement, place.engagement.plan[0], place.engagement.consultations[0]]
    records += [place.engagement.you_said_we_did[0], cycle.priorities[0], place.profile.links[0]]
    for record in records:
        unset = set(type(record).model_fields) - record.model_fields_set - {"vacant"}
        assert not unset, f"{type(record).__name__} was not uncommented whole"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("westshire", 'It says "westshire".'),
        ("westshire/Deal Town", "To fix it, write:   westshire/deal-town"),
        ("Westshire/St Mary’s", "no capitals and no spaces"),
        ("westshire/…", "Name the force and the neighbourhood"),
        ("../x", "Name the force and the neighbourhood"),
        ("eastshire/new-place", "There is no force eastshire. There is: westshire."),
        ("westshire/market-ward", "is there already. Nothing was changed."),
    ],
)
def test_what_cannot_be_started(neighbourhoods: Path, address: str, words: str) -> None:
    before = sorted(neighbourhoods.rglob("*"))
    with pytest.raises(CannotStart, match=re.escape(words)):
        start_neighbourhood(neighbourhoods, address, TODAY)
    assert sorted(neighbourhoods.rglob("*")) == before


def test_a_force_that_cannot_be_read(neighbourhoods: Path) -> None:
    (neighbourhoods / "westshire" / "force.yml").write_text("name: …\n", "utf-8")
    with pytest.raises(CannotStart, match=r"westshire/force\.yml has something to fix first"):
        start_neighbourhood(neighbourhoods, ADDRESS, TODAY)


def test_long_notes_are_wrapped() -> None:
    note = "  # One of: NAMES.\n  name: NAMES\n\n- drop: NOTHING"
    words = {"NAMES": " ".join(["word"] * 30), "NOTHING": ""}
    lines = filled_in(note, words).splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("  # One of: word") and lines[1].startswith("  # word")
    assert lines[2].startswith("  name: word")


@pytest.mark.parametrize("name", ["performance", "watch", "standards"])
def test_addresses_of_the_force_s_own_pages_are_not_taken(neighbourhoods: Path, name: str) -> None:
    with pytest.raises(CannotStart, match="a page of its own"):
        start_neighbourhood(neighbourhoods, f"westshire/{name}", TODAY)
    assert not (neighbourhoods / "westshire" / name).exists()


def test_what_cannot_be_finished_leaves_nothing(
    neighbourhoods: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def full(template: str, _: object) -> str:
        if made:
            raise OSError(28, "No space left on device")
        made.append(template)
        return template

    monkeypatch.setattr("generator.starting.neighbourhood.filled_in", full)
    with pytest.raises(OSError, match="No space left"):
        start_neighbourhood(neighbourhoods, "westshire/river-ward", TODAY)
    assert made
    assert not (neighbourhoods / "westshire" / "river-ward").exists()
