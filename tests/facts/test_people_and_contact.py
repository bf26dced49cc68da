"""What is said of a person beside their name, and of a way to get in touch beside its own."""

import dataclasses

import pytest

from generator.facts.shapes import ContactWay, Person
from generator.facts.text import phone
from generator.wording import marked

NOBODY = Person("", "PCSO", True, "", "", None, "", "")
WAY = ContactWay("Ring 101", "not an emergency", (), phone("101"), None, "", "", ())


@pytest.mark.parametrize(
    ("name", "role", "beside"),
    [
        ("PCSO Sam Hill", "PCSO", ""),
        ("PCSO Sam Hill", "pcso", ""),
        ("Chief Inspector Sam Hill", "Chief Inspector", ""),
        ("PCSO Sam Hill", marked("PCSO"), ""),
        ("PC Sam Hill", "PCSO", "PCSO"),
        ("PC Sam Hill", "Police Constable", "Police Constable"),
        ("PCSO Sam Hill", "SCCH", "SCCH"),
        ("PCSO", "PCSO", "PCSO"),
        ("", "PCSO", "PCSO"),
    ],
)
def test_a_role_that_the_name_begins_with_is_not_said_again(
    name: str, role: str, beside: str
) -> None:
    person = dataclasses.replace(NOBODY, name=name, role=role, vacant=not name)
    assert person.role_beside_name == beside


@pytest.mark.parametrize(
    ("name", "text", "email", "says"),
    [
        ("Ring 101", None, "", True),
        (marked("Ring 101"), None, "", True),
        ("Ring 0101", None, "", False),
        ("Emergency", None, "", False),
        ("Ring 101", None, "team@example.org", False),
        ("Ring 101", phone("60163"), "", False),
    ],
)
def test_a_number_that_a_name_ends_with_is_not_said_again(
    name: str, text: object, email: str, says: bool
) -> None:
    way = dataclasses.replace(WAY, name=name, text=text, email=email)
    assert way.name_says_number is says


def test_a_link_has_to_be_said_beside_a_number() -> None:
    assert not dataclasses.replace(WAY, link="https://www.example.org/").name_says_number
