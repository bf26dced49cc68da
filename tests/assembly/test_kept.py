"""What the cache keeps comes back as it was, and nothing comes back that could do harm."""

import pickle
from pathlib import Path

import pytest

from generator.assembly.ledger import ForceRecord, ForceSummary, Ledger, Summary, Unit
from generator.assembly.order import Checked
from generator.model.card import Card, Post
from generator.model.choices import CrimeType
from generator.problems import Place, Problem
from generator.publishing.kept import NotOurs, packed, unpacked

PLACE = Place("neighbourhoods/westshire/hill/neighbourhood.yml", 1, 7)
CARD = Card(
    "hill", "Hill", PLACE, "W1", PLACE, "West", ("A",), (), (), 900, (Post("PC", None, None),),
    True, (), ("crime.csv",),
)  # fmt: skip
PROBLEM = Problem(PLACE, "It says this.", "To fix it, do that.", source="A promise.")
RECORD = ForceRecord(
    own=Unit("key", {}, (PROBLEM,)),
    keys={"hill": "key"},
    checked={"hill": Checked("hill", (PROBLEM,), CARD)},
    places={"hill": Unit("key", {"westshire/hill/index.html": "digest"})},
)


class Harm:
    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (Path("harm"),)


def test_records_come_back_as_they_were(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path, Path("/site"), "")
    ledger.keep_force("westshire", RECORD)
    assert ledger.force("westshire") == RECORD
    assert ledger.force("eastshire") == ForceRecord()


def test_a_summary_comes_back_as_it_was(tmp_path: Path) -> None:
    files = {"westshire/index.html": ("digest", (1, 2, 3, 4))}
    force = ForceSummary("key", "shown", 2, [PROBLEM], [], files)
    summary = Summary("key", (1, 2, 3, 4), {"westshire": force}, {"prose": "key"})
    ledger = Ledger(tmp_path, Path("/site"), "")
    ledger.keep_summary(summary)
    assert ledger.summary() == summary
    assert Ledger(tmp_path, Path("/another"), "").summary() == Summary()


@pytest.mark.parametrize("content", [b"", b"short", packed(CARD), packed({"own": 1})])
def test_what_is_no_record_is_as_if_it_were_not_there(tmp_path: Path, content: bytes) -> None:
    ledger = Ledger(tmp_path, Path("/site"), "")
    ledger.keep_force("westshire", RECORD)
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    ledger._cache.put(kept.parent.name + kept.name, content)
    assert ledger.force("westshire") == ForceRecord()
    assert ledger.summary() == Summary()


class ByName:
    """A choice as the Python of Debian 12 (3.11.2) keeps it; or an attribute of something else."""

    def __init__(self, owner: object, name: str) -> None:
        self.asked = owner, name

    def __reduce__(self) -> tuple[object, ...]:
        return getattr, self.asked


def test_a_choice_that_was_kept_by_its_name_comes_back() -> None:
    assert unpacked(packed(ByName(CrimeType, "ROBBERY"))) is CrimeType.ROBBERY


@pytest.mark.parametrize("name", ["mro", "no_such_choice"])
def test_nothing_but_a_choice_is_asked_for_by_name(name: str) -> None:
    with pytest.raises(KeyError):
        unpacked(packed(ByName(CrimeType, name)))
    with pytest.raises(NotOurs):
        unpacked(packed(ByName(Card, name)))


@pytest.mark.parametrize("value", [Harm(), Path.touch, pickle.loads, print])
def test_nothing_is_called(value: object) -> None:
    with pytest.raises(NotOurs):
        unpacked(packed(value))
    assert not Path("harm").exists()
