"""What a record knows beside its fields."""

import pickle

from generator.model.record import InFile
from generator.model.watch import WatchScheme
from generator.problems import Place

HERE, NAME = Place("watch.yml", 3, 3), Place("watch.yml", 3, 9)


def scheme() -> WatchScheme:
    found = WatchScheme.model_construct(name="Mill Lane Watch")
    found.remember(InFile(HERE, {"name": NAME}, {"cy": {"name": "Gwarchod Lôn y Felin"}}))
    return found


def test_a_field_that_is_not_in_the_file_stands_where_its_record_starts() -> None:
    assert scheme().place_of("name") == NAME
    assert scheme().place_of("place") == HERE


def test_another_process_gets_fields_and_translations_but_no_places() -> None:
    """Only reading and rules point at lines, and places would be half of what goes over."""
    sent = pickle.loads(pickle.dumps(scheme()))  # noqa: S301 - our own
    assert sent.name == "Mill Lane Watch"
    assert sent.translation_of("name", "cy") == "Gwarchod Lôn y Felin"
    assert sent.place_of("name") == Place("")
    assert len(pickle.dumps(scheme())) < 500
