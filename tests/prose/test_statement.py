"""The accessibility statement has every part of the model form, and says what the tests find.

Source: SI 2018/952 and the model of Commission Implementing Decision (EU) 2018/1523, as the
Government Digital Service monitors them.
"""

import datetime as dt
import re
from pathlib import Path

import pytest

from generator.publishing.project import load_project

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "content" / "accessibility.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, flags=re.M | re.S))
LAW = (
    "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
)
STATUSES = ("fully compliant", "partially compliant", "not compliant")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d %B %Y").replace(tzinfo=dt.UTC).date()


def after(words: str) -> dt.date:
    found = re.search(
        rf"{words} ({_DAY.pattern})", PARTS["Preparation of this accessibility statement"]
    )
    assert found, words
    return day(found[1])


def test_it_is_called_what_the_law_calls_it() -> None:
    assert "title: Accessibility statement\n" in TEXT


def test_it_opens_with_the_commitment_and_its_scope() -> None:
    opening = TEXT[: TEXT.index("\n## ")]
    commitment = f"is committed to making its website accessible, in accordance with the {LAW}."
    assert commitment in opening
    assert "This accessibility statement applies to the website" in opening
    assert "neighbourhoods.example.org" in opening


@pytest.mark.parametrize(
    "part",
    [
        "Compliance status",
        "Non-accessible content",
        "Preparation of this accessibility statement",
        "Feedback and contact information",
        "Enforcement procedure",
    ],
)
def test_it_has_every_part(part: str) -> None:
    assert PARTS[part].strip()


def test_its_status_is_one_of_three_and_fits_what_is_listed() -> None:
    status = PARTS["Compliance status"]
    said = [
        words for words in STATUSES if re.search(rf"\bis {words} with the \[Web Content", status)
    ]
    assert len(said) == 1
    assert "version 2.2 AA standard" in status
    failing = re.findall(r"^- .*WCAG.*$", PARTS["Non-accessible content"], flags=re.M)
    assert bool(failing) == (said != ["fully compliant"])
    for line in failing:
        assert re.search(r"\b\d\.\d\.\d{1,2}\b", line), "the criterion"
        assert _DAY.search(line), "the day by which it is put right"


def test_it_was_prepared_and_reviewed_within_a_year() -> None:
    today = load_project(ROOT).as_of or dt.date.today()  # noqa: DTZ011 - a real site has no as_of
    prepared, reviewed = after("prepared on"), after("last reviewed on")
    again, tested = after("review it again before"), after("tested the site ourselves on")
    year = dt.timedelta(days=366)
    assert prepared <= reviewed <= today <= again <= reviewed + year
    assert today - reviewed <= year
    assert today - tested <= year


def test_it_says_how_it_was_tested() -> None:
    method = PARTS["Preparation of this accessibility statement"]
    for way in ("axe-core", "keyboard", "200%", "400%", "spacing", "HTML", "print", "PDF/UA-1"):
        assert way in method


def test_nobody_has_to_phone() -> None:
    ways = PARTS["Feedback and contact information"]
    assert "mailto:" in ways
    assert "tel:" in ways
    assert "Relay UK" in ways
    assert re.search(r"within \d+ working days", ways)


def test_it_names_who_enforces_the_law() -> None:
    enforcement = PARTS["Enforcement procedure"]
    assert "Equality and Human Rights Commission (EHRC)" in enforcement
    assert LAW in enforcement
    assert "Equality Advisory and Support Service (EASS)" in enforcement
    assert "https://www.equalityadvisoryservice.com/" in enforcement
    assert "Equality Commission for Northern Ireland" in enforcement


def test_every_page_links_to_it() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- accessibility.md" in settings
