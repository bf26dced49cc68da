"""Every page that exists, and what stands in its head."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.facts.shapes import Directory, ForceFacts, Listed, NeighbourhoodFacts, NewsletterFile
from generator.pages import addresses, linked_data, linked_events
from generator.pages.chart import month_chart
from generator.pages.downloads import force_downloads, neighbourhood_downloads
from generator.pages.editions import by_language
from generator.pages.find import area_lists, groups, listing
from generator.pages.find_files import find_files
from generator.pages.head import FIGURES, FIND, fitting, head_of, stylesheets
from generator.pages.linked_data import Thing
from generator.pages.page import Page
from generator.pages.renderer import Renderer
from generator.pages.tables import crime_table
from generator.wording import direction_of

__all__ = [
    "Renderer",
    "find_files",
    "force_downloads",
    "force_pages",
    "home_page",
    "neighbourhood_downloads",
    "neighbourhood_pages",
]

Places = Sequence[Listed]
Steps = tuple[tuple[str, str], ...]


def home_page(renderer: Renderer, site: Directory) -> Page:
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
            "home.html",
            path,
            forces=[(force, groups(force, places)) for force, places in site.forces],
            listing=listing(path, site.forces),
        ),
        head=stylesheets(path, [FIND]),
    )


def force_pages(renderer: Renderer, force: ForceFacts, places: Places) -> Iterator[Page]:
    """The force's own page, and its official figures if it has any."""
    own = addresses.force_page(force)
    found = {"groups": groups(force, places), "listing": listing(own, [(force, places)])}
    press = _Press(renderer, force, **found)
    yield press.page(
        "force.html",
        addresses.force_page(force),
        title=force.name,
        description=f"{force.name}: find your neighbourhood and your {force.team_word}, "
        "and how to get in touch.",
        steps=(),
        about=[linked_data.force_itself(renderer.site_url, force)],
        sheets=[FIND],
    )
    yield from _area_lists(renderer, force, places)
    if force.statistics:
        yield press.page(
            "performance.html",
            addresses.performance_page(force),
            title=f"Performance, {force.name}",
            description=f"Official figures about {force.name}, as published, with their sources.",
            steps=(("Performance", ""),),
            about=[
                linked_data.official_table(renderer.site_url, force, table)
                for topic in force.statistics
                for table in topic.tables
            ],
            sheets=[FIGURES],
        )
    if force.watch:
        yield press.page(
            "watch.html",
            addresses.watch_page(force),
            title=f"Watch schemes, {force.name}",
            description=f"Neighbourhood Watch and other Watch schemes in {force.short_name}: how "
            "many there are, where they are, and how to join or start one.",
            steps=(("Watch schemes", ""),),
            sheets=[FIGURES],
        )


def _area_lists(renderer: Renderer, force: ForceFacts, places: Places) -> Iterator[Page]:
    """The neighbourhoods of each area, where the force has too many to list on its own page."""
    for group, shown in area_lists(force, places):
        press = _Press(renderer, force, group=group, listing=shown)
        yield press.page(
            "neighbourhoods.html",
            group.address,
            title=f"Neighbourhoods in {group.inside}",
            description=f"Every neighbourhood in {group.name}, with its police officers, what they "
            f"are working on and when you can meet them. Part of {force.name}.",
            steps=((group.name, ""),),
            sheets=[FIND],
        )


def neighbourhood_pages(
    renderer: Renderer,
    force: ForceFacts,
    place: NeighbourhoodFacts,
    newsletters: Sequence[NewsletterFile] = (),
) -> Iterator[Page]:
    """The pages of a neighbourhood. `newsletters` are those that there are to download."""
    twice = _shown_twice(renderer, force, place)
    editions = by_language(newsletters)
    press = _Press(renderer, force, place=place, editions=editions, **twice)
    name = f"{place.name}, {force.short_name}"
    site_url = renderer.site_url
    yield press.page(
        "area.html",
        place.address,
        title=f"Your police team in {name}",
        description=f"{place.team}: your officers, what they are working on, when you can meet "
        "them, and crime figures.",
        steps=((place.name, ""),),
        about=[
            linked_data.team(site_url, force, place),
            *linked_events.meetings(site_url, force, place),
        ],
    )
    figures = linked_data.crime_figures(site_url, force, place)
    yield from _inner_pages(press, place, name, figures)


def _shown_twice(
    renderer: Renderer, force: ForceFacts, place: NeighbourhoodFacts
) -> dict[str, Markup]:
    """What more than one page shows, made once: parts without a link inside the site, for such a
    link is another on each page.
    """
    shown = {
        name: renderer.render(f"parts/{name}.html", place.address, force=force, place=place)
        for name in ("contact", "cycle", "meetings", "said_did")
    }
    if place.crime:
        shown["chart"] = month_chart(place.crime, place.name)
        shown["types_table"] = crime_table(place.crime, place.name)
    return shown


def _inner_pages(
    press: "_Press", place: NeighbourhoodFacts, name: str, figures: Thing
) -> Iterator[Page]:
    """The pages below a neighbourhood's own."""
    above = (place.name, place.address)
    yield press.page(
        "priorities.html",
        addresses.priorities_page(place),
        title=f"Police priorities in {name}",
        description=f"What the {place.team} works on with residents: every set of priorities, "
        "and what came of each.",
        steps=(above, ("Priorities", "")),
    )
    if place.crime:
        yield press.page(
            "crime.html",
            addresses.crime_page(place),
            title=f"Crime in {name}",
            description=fitting(place.crime.headline),
            steps=(above, ("Crime", "")),
            about=[figures],
            sheets=[FIGURES],
        )
    yield press.page(
        "newsletter.html",
        addresses.newsletter_page(place),
        title=f"Police newsletter for {name}",
        description=f"News from the {place.team} for {place.cycle.name}, to read here or to print.",
        steps=(above, ("Newsletter", "")),
    )


class _Press:
    """Makes the pages of one force. `facts` are at hand on each."""

    def __init__(self, renderer: Renderer, force: ForceFacts, **facts: object) -> None:
        self._renderer = renderer
        self._force = force
        self._facts = facts

    def page(
        self,
        template: str,
        path: str,
        *,
        title: str,
        description: str,
        steps: Steps,
        about: Iterable[Thing] = (),
        sheets: Iterable[str] = (),
    ) -> Page:
        """A page below the force's. `steps` lead to it from there: (words, address or nothing).
        `about` is what search engines are told beside the way to it. `sheets` are the stylesheets
        that it needs besides those of every page.
        """
        force, site_url = self._force, self._renderer.site_url
        *above, (last, _) = self._way(steps)
        return Page(
            path=path,
            title=title,
            description=description,
            lang=force.language,
            direction=direction_of(force.language),
            breadcrumb=(*((w, addresses.relative(path, to)) for w, to in above), (last, "")),
            notice=self._renderer.render("parts/notice.html", path, force=force),
            body=self._renderer.render(template, path, force=force, **self._facts),
            head=head_of(force, path, site_url, (*above, (last, path)), about, sheets),
        )

    def _way(self, steps: Steps) -> Steps:
        """The whole way from the home page: (words, address)."""
        own = addresses.force_page(self._force)
        return (("Home", addresses.HOME), (self._force.name, own), *steps)
