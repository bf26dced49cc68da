"""Every page that exists, and what stands in its head."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.facts.shapes import ForceFacts, NeighbourhoodFacts, SiteFacts
from generator.pages import addresses
from generator.pages.chart import month_chart
from generator.pages.downloads import force_downloads, neighbourhood_downloads
from generator.pages.page import Page, direction_of
from generator.pages.renderer import Renderer
from generator.pages.tables import crime_table

__all__ = [
    "Renderer",
    "force_downloads",
    "force_pages",
    "home_page",
    "neighbourhood_downloads",
    "neighbourhood_pages",
]

Places = tuple[NeighbourhoodFacts, ...]
Steps = tuple[tuple[str, str], ...]


def home_page(renderer: Renderer, site: SiteFacts) -> Page:
    """Find your neighbourhood."""
    path = addresses.HOME
    examples = [force for force, _ in site.forces if force.example]
    return Page(
        path=path,
        title="Find your neighbourhood",
        description="Find your neighbourhood: who your officers are, what they are working on, "
        "and when you can meet them.",
        lang="en-GB",
        direction="ltr",
        breadcrumb=(),
        notice=renderer.render("parts/notice_home.html", path, examples=examples),
        body=renderer.render(
            "home.html", path, forces=[(force, _by_link(places)) for force, places in site.forces]
        ),
    )


def _by_link(places: Places) -> dict[str, NeighbourhoodFacts]:
    """The neighbourhoods by the link that their area holds."""
    return {f"{place.folder}/": place for place in places}


def force_pages(renderer: Renderer, force: ForceFacts, places: Places) -> Iterator[Page]:
    """The force's own page, and its official figures if it has any."""
    press = _Press(renderer, force, places=_by_link(places))
    yield press.page(
        "force.html",
        addresses.force_page(force),
        title=force.name,
        description=f"{force.name}: find your neighbourhood and your {force.team_word}, "
        "and how to get in touch.",
        steps=(),
    )
    if force.statistics:
        yield press.page(
            "performance.html",
            addresses.performance_page(force),
            title=f"Performance, {force.name}",
            description=f"Official figures about {force.name}, as published, with their sources.",
            steps=(("Performance", ""),),
        )


def neighbourhood_pages(
    renderer: Renderer, force: ForceFacts, place: NeighbourhoodFacts
) -> Iterator[Page]:
    """The pages of a neighbourhood."""
    press = _Press(renderer, force, place=place, **_figures(place))
    name = f"{place.name}, {force.short_name}"
    yield press.page(
        "area.html",
        place.address,
        title=name,
        description=f"{place.team}: your officers, what they are working on, when you can meet "
        "them, and crime figures.",
        steps=((place.name, ""),),
    )
    yield from _inner_pages(press, place, name)


def _figures(place: NeighbourhoodFacts) -> dict[str, Markup]:
    """What more than one page shows of the crime figures, drawn once."""
    if place.crime is None:
        return {}
    return {
        "chart": month_chart(place.crime, place.name),
        "types_table": crime_table(place.crime, place.name),
    }


def _inner_pages(press: "_Press", place: NeighbourhoodFacts, name: str) -> Iterator[Page]:
    """The pages below a neighbourhood's own."""
    above = (place.name, place.address)
    yield press.page(
        "priorities.html",
        addresses.priorities_page(place),
        title=f"Priorities in {name}",
        description=f"Every set of priorities in {place.name}, and what came of each.",
        steps=(above, ("Priorities", "")),
    )
    if place.crime:
        yield press.page(
            "crime.html",
            addresses.crime_page(place),
            title=f"Crime in {name}",
            description=place.crime.headline,
            steps=(above, ("Crime", "")),
        )
    yield press.page(
        "newsletter.html",
        addresses.newsletter_page(place),
        title=f"Newsletter of {name}, {place.cycle.name}",
        description=f"The newsletter of the {place.team}, to read here or to print.",
        steps=(above, ("Newsletter", "")),
    )


class _Press:
    """Makes the pages of one force. `facts` are at hand on each."""

    def __init__(self, renderer: Renderer, force: ForceFacts, **facts: object) -> None:
        self._renderer = renderer
        self._force = force
        self._facts = facts

    def page(self, template: str, path: str, *, title: str, description: str, steps: Steps) -> Page:
        """A page below the force's. `steps` lead to it from there: (words, address or nothing)."""
        force = self._force
        return Page(
            path=path,
            title=title,
            description=description,
            lang=force.language,
            direction=direction_of(force.language),
            breadcrumb=self._breadcrumb(path, steps),
            notice=self._renderer.render("parts/notice.html", path, force=force),
            body=self._renderer.render(template, path, force=force, **self._facts),
        )

    def _breadcrumb(self, path: str, steps: Steps) -> Steps:
        own = addresses.force_page(self._force)
        whole = (("Home", addresses.HOME), (self._force.name, own), *steps)
        *above, (last, _) = whole
        return (*((words, addresses.relative(path, to)) for words, to in above), (last, ""))
