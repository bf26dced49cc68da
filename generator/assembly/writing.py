"""Working out and writing, a parcel at a time, in whichever process."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.assembly.checking import own_files, read_again, with_statistics
from generator.assembly.order import Context, ForceToWrite, Order, Own, ToWrite
from generator.assembly.parking import Parked, fetch, fetch_shape
from generator.facts.force import facts_beside, force_facts
from generator.facts.neighbourhood import neighbourhood_facts
from generator.facts.place import Shape, outline
from generator.facts.shapes import (
    ForceFacts,
    ListedForces,
    ListedPlace,
    Outline,
)
from generator.facts.shapes.worked_out import OfficialFigures
from generator.model.card import Card
from generator.pages.renderer import Renderer
from generator.publishing.photos import Photos
from generator.publishing.prose_folder import Prose
from generator.publishing.staging import Writer, Written


@lru_cache(maxsize=1)
def writer(order: Order) -> Writer:
    """The writer of this process for one build."""
    if order.prose is None:
        raise ValueError("pages are written only when there are shells for them")
    newsletters = None
    if order.newsletters:
        from generator.publishing.newsletters import Newsletters

        newsletters = Newsletters(
            order.neighbourhoods, order.theme, order.cache, order.site_url, order.content
        )
    return Writer(
        order.stage,
        Prose(order.prose).shells(),
        _renderer(order.theme, order.templates, order.site_url),
        Photos(order.neighbourhoods, order.cache),
        newsletters,
    )


@lru_cache(maxsize=2)
def _renderer(theme: Path, templates: str, site_url: str) -> Renderer:
    """Templates are compiled once a process, as long as their digest stays the same."""
    return Renderer(theme, site_url)


def forget_what_was_read() -> None:
    """Read and compile everything again: it may not be what its digest stands for."""
    for kept in (writer, _renderer, own_files, _shape):
        kept.cache_clear()


def write_places(order: Order, batch: ToWrite) -> list[tuple[str, Written]]:
    """The pages, downloads, photos and newsletters of some neighbourhoods."""
    force = own_files(order.neighbourhoods, batch.own).force
    if force is None:
        raise FileNotFoundError(2, "it is gone", str(order.neighbourhoods / batch.own.folder))
    shown = facts_beside(force, order.today, batch.own.has_statistics, batch.has_watch)
    written = []
    for folder, context in batch.places:
        parked = _parked(order, batch.own, folder)
        facts = neighbourhood_facts(
            parked.place,
            force,
            parked.figures,
            _outline(order, batch.own, parked, context),
            order.today,
            context.beside,
        )
        later = folder in batch.later
        written.append((folder, writer(order).neighbourhood(shown, facts, later=later)))
    return written


def _parked(order: Order, own: Own, folder: str) -> Parked:
    return fetch(order, own.folder, folder) or read_again(order, own, folder)


def _outline(order: Order, own: Own, parked: Parked, context: Context) -> Outline | None:
    if parked.shape is None:
        return None
    near = (_shape(order, own, folder) for folder in context.near)
    return outline(parked.place, parked.shape, [shape for shape in near if shape])


@lru_cache(maxsize=64)
def _shape(order: Order, own: Own, folder: str) -> Shape | None:
    """The shape of a neighbour. Neighbours of one are often those of the next."""
    return fetch_shape(order, own.folder, folder) or read_again(order, own, folder).shape


def write_force(order: Order, batch: ForceToWrite) -> tuple[Written, ForceFacts]:
    """The pages, downloads and photos of a force itself; and what the home page shows of it."""
    force, _ = with_statistics(order.neighbourhoods, batch.own)
    if force is None:
        raise FileNotFoundError(2, "it is gone", str(order.neighbourhoods / batch.own.folder))
    facts = force_facts(force, batch.cards, order.today)
    written = writer(order).force(facts, listed(force.folder, batch.cards))
    return written, _for_the_list(facts)


def write_home(order: Order, site: ListedForces) -> Written:
    """The home page."""
    return writer(order).home(site)


def listed(force: str, cards: tuple[Card, ...]) -> tuple[ListedPlace, ...]:
    """A force's neighbourhoods as lists show them."""
    return tuple(
        ListedPlace(
            f"{force}/{card.folder}/",
            card.folder,
            card.name,
            card.wards,
            card.parishes,
            card.places,
        )
        for card in cards
    )


def _for_the_list(facts: ForceFacts) -> ForceFacts:
    """A force's facts without the thousands of figures, which only its own pages show."""
    return replace(facts, official=OfficialFigures(), statistics=(), watch=None, frameworks=())
