from generator.facts.shapes import Paragraphs, Phone
from generator.pages import markup

HOSTILE = "<script>alert(1)</script>\"'"


def test_prose_is_paragraphs_and_lists():
    blocks = (Paragraphs("paragraph", ("One & two",)), Paragraphs("list", ("a", "b")))
    assert markup.prose(blocks) == "<p>One &amp; two</p><ul><li>a</li><li>b</li></ul>"
    assert markup.prose(()) == ""


def test_a_phone_link_dials_the_full_number():
    assert markup.phone(Phone("01632 960 111", "+441632960111")) == (
        '<a href="tel:+441632960111">01632&nbsp;960&nbsp;111</a>'
    )


def test_a_text_message_link():
    assert markup.text_message(Phone("999", "999")) == '<a href="sms:999">999</a>'


def test_an_email_may_break_before_its_domain():
    assert markup.email("a+b@x.org") == '<a href="mailto:a+b@x.org">a+b@<wbr>x.org</a>'


def test_an_email_cannot_bring_a_subject_along():
    assert 'href="mailto:a%3Fsubject%3Db@x.org"' in markup.email("a?subject=b@x.org")


def test_days_become_readable_by_machines():
    html = markup.dated("Left on 9 March 2026 & is missed.")
    assert html == 'Left on <time datetime="2026-03-09">9 March 2026</time> &amp; is missed.'
    assert markup.dated("") == ""
    assert markup.dated("soon") == "soon"


def test_nothing_hostile_passes():
    pieces = [
        markup.prose((Paragraphs("paragraph", (HOSTILE,)), Paragraphs("list", (HOSTILE,)))),
        markup.phone(Phone(HOSTILE, HOSTILE)),
        markup.email(HOSTILE),
        markup.lines((HOSTILE, HOSTILE)),
        markup.dated(f"{HOSTILE} 1 May 2026 {HOSTILE}"),
    ]
    assert all("<script" not in piece for piece in pieces)
