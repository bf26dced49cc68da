"""The same data in another language: people's translations, and marked English for the rest."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from generator.model.folders import WholeForce
from generator.model.record import Record, Translation, translation
from generator.model.translated import force_in, languages_of, place_in, record_in, untranslated
from generator.reading.everything import read_everything
from generator.wording import is_marked, marked, unmarked
from tools.data_files import DATA_FILES

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "example" / "neighbourhoods"


def example() -> WholeForce:
    return read_everything(EXAMPLE)[0].forces[0]


def sample() -> WholeForce:
    data, _ = read_everything(ROOT / "neighbourhoods")
    return next(force for force in data.forces if force.folder == "west-yorkshire")


def halifax():
    return next(place for place in sample().neighbourhoods if place.folder == "halifax")


def test_languages_are_those_of_the_force_and_then_of_the_neighbourhood() -> None:
    force = example()
    place = force.neighbourhoods[0]
    assert languages_of(place, force) == ()
    assert languages_of(halifax(), sample()) == ("cy",)


def test_translated_texts_take_the_place_of_english_ones() -> None:
    spoken = place_in(halifax(), sample(), force_in(sample(), "cy"), "cy")
    cycle = spoken.cycles[dt.date(2026, 10, 1)]
    assert cycle.priorities[0].title == "Goryrru ar y ffyrdd dros y bryniau"
    assert spoken.events[-1].note is not None and spoken.events[-1].note.startswith("Symudwyd")


def test_names_that_files_point_to_change_everywhere() -> None:
    force, own = sample(), force_in(sample(), "cy")
    spoken = place_in(halifax(), force, own, "cy")
    assert {officer.role for officer in spoken.officers} <= {role.name for role in own.force.roles}
    partners = {
        name for one in spoken.cycles[dt.date(2026, 10, 1)].priorities for name in one.partners
    }
    assert partners <= {partner.name for partner in own.partners}
    assert [area.name for area in own.lineage(spoken.profile.area)] == [
        area.name for area in force.lineage(halifax().profile.area)
    ]


def test_what_nobody_translated_is_english_and_marked() -> None:
    force = example()
    place = next(one for one in force.neighbourhoods if one.folder == "market-ward")
    spoken = place_in(place, force, force_in(force, "cy"), "cy")
    event = spoken.events[-1]
    assert event.what == marked("Market Ward public meeting")
    assert event.where == "Town Hall, Bridge Street"  # the name of a place
    assert spoken.officers[0].role == marked(place.officers[0].role)
    assert spoken.profile.email == place.profile.email


def test_nothing_but_words_changes() -> None:
    """Take the marks away, and the example in Welsh is the example, since it has no Welsh."""
    force = example()
    for place in force.neighbourhoods:
        spoken = place_in(place, force, force_in(force, "cy"), "cy")
        assert _words(spoken.officers) == _words(place.officers)
        assert _words(spoken.events) == _words(place.events)
        assert _words(spoken.cycles.values()) == _words(place.cycles.values())
    assert _words([force_in(force, "cy").force]) == _words([force.force])


def _words(records) -> list[str]:
    return [unmarked(record.model_dump_json()) for record in records]


def test_what_is_missing_is_what_is_marked() -> None:
    force = example()
    for place in force.neighbourhoods:
        for event in place.events:
            missing = {field for _, field in untranslated(event, "cy")}
            spoken = record_in(event, "cy")
            texts = {name: getattr(spoken, name) for name in type(event).model_fields}
            assert missing == {n for n, t in texts.items() if isinstance(t, str) and is_marked(t)}
            assert missing


def test_the_sample_is_translated_through_and_through() -> None:
    place = halifax()
    records: list[Record] = [place.cycles[dt.date(2026, 10, 1)], *place.watch]
    assert [field for record in records for _, field in untranslated(record, "cy")] == []


def _fields(model: type[Record]) -> Iterator[tuple[str, object]]:
    for name, info in model.model_fields.items():
        yield f"{model.__name__}.{name}", info


def test_only_words_take_a_translation() -> None:
    """Dates, numbers, links and people's names are the same in every language."""
    from generator.model.kind import LINE, PROSE
    from generator.reading.fields import kind_of

    for _, model, _ in DATA_FILES:
        for name, info in _fields(model):
            if translation(info) is not Translation.NONE:  # type: ignore[arg-type]
                assert kind_of(info) in (LINE, PROSE), name  # type: ignore[arg-type]
