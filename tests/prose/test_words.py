"""The prose that people write once: short sentences, easy words, the house style, every role."""

import re
from pathlib import Path

import pytest
from guards.readability import grade, sentences

CONTENT = Path(__file__).parents[2] / "content"


def is_english_prose(path: Path) -> bool:
    """Not a list of links, not a shell, and not advice in another language (`burglary.cy.md`)."""
    return path.name != "index.md" and "shell" not in path.parts and len(path.suffixes) == 1


PAGES = sorted(filter(is_english_prose, CONTENT.rglob("*.md")))
LONGEST = 25
# About the fifth year at school, and the fourth for the whole: an age of nine or ten.
HARDEST, WHOLE = 6.5, 4.5
# Names that the law or the model statement fixes count as one easy word.
FIXED = re.compile(
    r"Public Sector Bodies \(Websites and Mobile Applications\) \(No\. 2\) Accessibility"
    r" Regulations 2018|Web Content Accessibility Guidelines|accessibility regulations"
    r"|Equality and Human Rights Commission \(EHRC\)|Equality Commission for Northern Ireland"
    r"|Equality Advisory and Support Service \(EASS\)|Police Reform and Social Responsibility Act"
    r"|(?<=committed to )making its website accessible, in accordance with",
)


def prose(path: Path) -> list[str]:
    """The whole sentences of a page. A cell of a table or a term alone is none."""
    found = sentences(FIXED.sub("law", path.read_text(encoding="utf-8")))
    return [sentence for sentence in found if sentence.endswith((".", "!", "?"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_sentence_is_longer_than_25_words(path: Path) -> None:
    assert not [sentence for sentence in prose(path) if len(sentence.split()) > LONGEST]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_page_is_easy_to_read(path: Path) -> None:
    assert grade(prose(path)) <= HARDEST


def test_the_whole_is_read_at_about_nine() -> None:
    assert grade([sentence for path in PAGES for sentence in prose(path)]) <= WHOLE


def test_hard_prose_is_noticed() -> None:
    hard = (
        "Utilisation of the aforementioned methodology facilitates comprehensive stakeholder"
        " consultation regarding operational prioritisation within the geographical jurisdiction."
    )
    assert grade([hard]) > 15
    assert grade(["Call us if you see a crime.", "We will come and help."]) < 3


MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
SERVICES = "18000|18001|7726|61016"  # numbers to dial, shown as they are dialled
HOUSE_STYLE = {
    "a time like 9am or 6:30pm": (
        r"\d\s+[ap]m\b|\d[ap]\.m|\d\.\d\d[ap]m|:00[ap]m|(?<!:)\b\d\d:\d\d\b(?!:)"
    ),
    "a day like 18 September 2026": rf"\d(st|nd|rd|th) (of )?({MONTHS})|\b\d+/\d+/\d+\b",
    "thousands with a comma": rf"(?<![\d/#-])(?!((19|20)\d\d|{SERVICES})\b)\d{{4,}}(?![\d/-])",
    "a span with to": r"\d\s?[–-]\s?\d",
    "plain words": r"\b(e\.g|i\.e|etc|via|please|click here|in order to|utilise|regarding)\b",
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", HOUSE_STYLE)
def test_the_house_style_is_kept(path: Path, rule: str) -> None:
    text = re.sub(
        r"\]\([^)]*\)|<[^>]*>|https?://\S+|`[^`]*`", " ", path.read_text(encoding="utf-8")
    )
    phones = re.sub(r"(?:\d+&nbsp;)+\d+|\d[\d ]{6,}\d", " ", text)
    assert not re.findall(HOUSE_STYLE[rule], phones, flags=re.IGNORECASE)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_page_has_a_title_and_a_description(path: Path) -> None:
    front = path.read_text(encoding="utf-8").split("---")[1]
    title, description = re.findall(r"^(?:title|description): (.+)$", front, flags=re.M)
    assert 5 <= len(title) <= 60
    assert 40 <= len(description) <= 160


# Every role, team and board that the five forces' strategies name.
ROLES = """
commissioner; chief constable; assistant chief constable; chief officers; chief superintendent;
superintendent; chief inspector; inspector; sergeant; supervisor; manager; area commander; LPA;
LPU; constable; PCSO; PCSO supervisor; special constable; police support volunteer; cadet; ward
officer; neighbourhood officer; response officer; CID; rural crime officer; tactical adviser;
champion; evidence champion; analyst; ASB lead; drugs lead; co-ordinator; clerical officer; SEO;
problem-solving sergeant; NIO; plan owner; ECINS co-ordinator; alert co-ordinator; watch project
manager; partnership and prevention inspector; performance manager; call operator; duty critical
incident manager; CSI; social media contact; youth engagement; youth commission; chair; head of
crime; partnership team; public protection; specialist crime; control room; EIPU; LPLC; EBP;
NACT; crime management team; incident; exploitation team; IOM; NPT; SNT; LPT; IAG; scrutiny
panel; working group; NCAB; community safety; county or city partnership; drugs and alcohol
partnership; neighbourhood policing; visible policing; fighting crime; better investigations;
performance
"""


@pytest.mark.parametrize("role", [" ".join(role.split()) for role in ROLES.split(";")])
def test_every_role_is_explained(role: str) -> None:
    text = (CONTENT / "roles.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{re.escape(role)}", text, flags=re.IGNORECASE)
