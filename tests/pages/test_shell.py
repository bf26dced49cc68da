import pickle

import pytest
from markupsafe import Markup

from generator.pages.page import Page
from generator.pages.shell import SLOTS, Shell, breadcrumb
from generator.pages.template_fault import TemplateFault
from generator.wording import direction_of

WHOLE = "".join(f"<{slot}>[[slot:{slot}]]</{slot}>" for slot in SLOTS)
PAGE = Page(
    path="a/b/",
    title='"Fish" & <chips>',
    description="d",
    lang="en-GB",
    direction="ltr",
    breadcrumb=(("Home", "../../"), ("B", "")),
    notice=Markup("<p>n</p>"),
    body=Markup("<h1>h</h1> [[slot:title]]"),
)


def test_every_place_is_filled_and_texts_are_escaped():
    html = Shell(WHOLE).stamp(PAGE)
    assert "<title>&#34;Fish&#34; &amp; &lt;chips&gt;</title>" in html
    assert "<path>a/b/</path>" in html
    assert "<notice><p>n</p></notice>" in html
    assert '<a href="../../">Home</a>' in html


def test_a_placeholder_in_a_page_stays_text():
    assert "<h1>h</h1> [[slot:title]]</body>" in Shell(WHOLE).stamp(PAGE)


def test_a_place_may_stand_twice():
    html = Shell(WHOLE + "[[slot:lang]]").stamp(PAGE)
    assert html.endswith("en-GB")


@pytest.mark.parametrize("slot", SLOTS)
def test_a_missing_place_is_refused(slot):
    with pytest.raises(TemplateFault, match=rf"no place for \[\[slot:{slot}\]\]"):
        Shell(WHOLE.replace(f"[[slot:{slot}]]", ""))


@pytest.mark.parametrize("slot", ["titel", "", "Title"])
def test_an_unknown_place_is_refused(slot):
    with pytest.raises(TemplateFault, match="unknown place"):
        Shell(f"{WHOLE}[[slot:{slot}]]")


def test_a_shell_can_be_sent_to_a_worker():
    assert pickle.loads(pickle.dumps(Shell(WHOLE))).stamp(PAGE) == Shell(WHOLE).stamp(PAGE)  # noqa: S301


def test_the_last_step_is_the_page_itself():
    html = breadcrumb((("Home", "../"), ("<x>", "")))
    assert html.endswith('<li aria-current="page">&lt;x&gt;</li></ol></nav>')
    assert breadcrumb(()) == ""


@pytest.mark.parametrize(
    ("language", "direction"), [("en-GB", "ltr"), ("cy", "ltr"), ("ur", "rtl"), ("ar-EG", "rtl")]
)
def test_direction(language, direction):
    assert direction_of(language) == direction
