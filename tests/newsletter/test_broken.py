"""A newsletter's template that is missing or broken is named, with its line; once it is mended, it
is used at once. What two threads typeset at the same moment does not mix.
"""

import pickle
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.newsletter.kinds import Kind
from generator.newsletter.newsletter import typeset
from generator.template_fault import TemplateFault
from tests.newsletter.editions import THEME, example, material

pytestmark = pytest.mark.pdf
CANNOT = "This template cannot be used. Typst says, of the newsletter of Market Ward: "


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    shutil.copytree(THEME / "newsletter", tmp_path / "newsletter")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def missing(templates: Path) -> None:
    (templates / "reply-slips.typ").unlink()


def all_missing(templates: Path) -> None:
    shutil.rmtree(templates)


def a_missing_part(templates: Path) -> None:
    (templates / "slip.typ").unlink()


def a_broken_one(templates: Path) -> None:
    (templates / "reply-slips.typ").write_text("= Slip\n#let x = (1,\n", encoding="utf-8")


def an_unknown_name(templates: Path) -> None:
    edit(templates / "reply-slips.typ", "edition.team", "edition.taem")


def not_fit_to_be_read_aloud(templates: Path) -> None:
    with (templates / "reply-slips.typ").open("a", encoding="utf-8") as template:
        template.write("#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))\n")


def an_unknown_font(templates: Path) -> None:
    with (templates / "reply-slips.typ").open("a", encoding="utf-8") as template:
        template.write('#text(font: "Parchment")[Old]\n')


FAULTS: dict[Callable[[Path], None], tuple[str, str]] = {
    missing: ("theme/newsletter/reply-slips.typ", "There is no template theme/newsletter/reply-"),
    all_missing: ("theme/newsletter/reply-slips.typ", "There is no template theme/newsletter/rep"),
    a_missing_part: (
        "theme/newsletter/reply-slips.typ, line ",
        "There is no template theme/newsletter/slip.typ.",
    ),
    a_broken_one: (
        "theme/newsletter/reply-slips.typ, line 2, column 10",
        f"{CANNOT}unclosed delimiter.",
    ),
    an_unknown_name: (
        "theme/newsletter/reply-slips.typ, line ",
        f"{CANNOT}dictionary does not contain key",
    ),
    not_fit_to_be_read_aloud: (
        "theme/newsletter/reply-slips.typ, line ",
        f"{CANNOT}PDF/A-3a, PDF/UA-1 error: missing alt text (make sure your images",
    ),
    an_unknown_font: (
        "theme/newsletter/reply-slips.typ, line ",
        f"{CANNOT}unknown font family: parchment.",
    ),
}


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_the_template_is_named_and_a_mended_one_used(
    theme: Path, spoil: Callable[[Path], None]
) -> None:
    given = material(*example())
    before = typeset(given, theme, Kind.REPLY_SLIPS).pdf
    spoil(theme / "newsletter")
    with pytest.raises(TemplateFault) as raised:
        typeset(given, theme, Kind.REPLY_SLIPS)
    problem = raised.value.problem
    where, said = FAULTS[spoil]
    assert str(problem.place).startswith(where)
    assert problem.message.startswith(said)
    assert problem.fix.startswith("To fix it, ")
    assert pickle.loads(pickle.dumps(raised.value)).problem == problem  # noqa: S301 - our own
    shutil.rmtree(theme / "newsletter", ignore_errors=True)
    shutil.copytree(THEME / "newsletter", theme / "newsletter")
    assert typeset(given, theme, Kind.REPLY_SLIPS).pdf == before


def test_threads_do_not_mix_what_they_typeset() -> None:
    given = [material(*example(name)) for name in ("market-ward", "hill-villages")] * 6
    alone = [typeset(one, THEME, Kind.REPLY_SLIPS).pdf for one in given[:2]] * 6
    with ThreadPoolExecutor(4) as threads:
        made = threads.map(lambda one: typeset(one, THEME, Kind.REPLY_SLIPS).pdf, given)
        assert list(made) == alone
