import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.addresses import relative

PATHS = st.lists(st.sampled_from(["a", "b", "c"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("", "", "./"),
        ("", "a/", "a/"),
        ("a/", "", "../"),
        ("a/", "report/", "../report/"),
        ("a/b/", "a/b/crime/", "crime/"),
        ("a/b/crime/", "a/b/", "../"),
        ("a/b/crime/", "a/b/crime/b-crime.csv", "b-crime.csv"),
        ("a/b/", "a/#contact", "../#contact"),
        ("a/b/", "a/b/#team", "#team"),
    ],
)
def test_links(source, target, link):
    assert relative(source, target) == link


@given(PATHS, PATHS)
def test_a_link_leads_to_its_target(source, target):
    reached = posixpath.normpath(posixpath.join("/", source, relative(source, target)))
    assert reached == posixpath.normpath(f"/{target}")
