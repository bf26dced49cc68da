import pytest

from generator.pages.site import Renderer
from generator.template_fault import TemplateFault


@pytest.fixture
def with_template(tmp_path):
    def make(text):
        (tmp_path / "pages").mkdir()
        (tmp_path / "pages" / "x.html").write_text(text)
        return Renderer(tmp_path)

    return make


def test_texts_are_escaped(with_template):
    assert with_template("{{ name }}").render("x.html", "", name="<b>") == "&lt;b&gt;"


def test_a_slip_in_a_template_is_an_error(with_template):
    with pytest.raises(TemplateFault, match='It uses "nmae"'):
        with_template("{{ nmae }}").render("x.html", "", name="")


def test_links_are_relative_to_the_page(with_template):
    assert with_template("{{ to('report/') }}").render("x.html", "a/b/") == "../../report/"
