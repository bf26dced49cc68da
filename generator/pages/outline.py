"""The picture of where a neighbourhood lies: an SVG of two paths, a bar and an arrow.

Colours come from the stylesheet by class, so that dark, forced colours and print have their own.
The words beside it say the same, so the picture is one thing with one name for screen readers.
"""

from markupsafe import Markup

from generator.facts.shapes import Outline

STRIP = 110  # units below the map, for the bar and the arrow
_PICTURE = Markup("""\
<svg class="outline" viewBox="0 0 {width} {tall}" role="img" aria-labelledby="outline">\
<title id="outline">Outline of {name}, north at the top</title>\
<svg width="{width}" height="{height}"><rect class="outline__ground" width="100%" height="100%"/>\
{others}\
<path class="outline__own" fill-rule="evenodd" d="{own}"/></svg>\
<path class="outline__bar" d="M20 {up}v24h{bar}v-24"/>\
<text class="outline__word" x="{behind}" y="{base}">{bar_words}</text>\
<path class="outline__north" d="M930 {tip}l-26 70 26 -18 26 18z"/>\
<text class="outline__word" x="840" y="{base}">N</text></svg>\
""")


def outline_picture(outline: Outline, name: str) -> Markup:
    """The picture. What lies beyond the map is cut off by the inner drawing."""
    bottom = outline.height + STRIP
    others = Markup('<path class="outline__other" d="{}"/>').format(outline.others)
    return _PICTURE.format(
        width=outline.width,
        height=outline.height,
        tall=bottom,
        name=name,
        others=others if outline.others else "",
        own=outline.own,
        up=bottom - 54,
        bar=outline.bar,
        behind=20 + outline.bar + 24,
        base=bottom - 22,
        bar_words=outline.bar_words,
        tip=outline.height + 22,
    )
