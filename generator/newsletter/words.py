"""The newsletter's own words, in the language in force. The templates hold none.

Whole sentences are made here where the facts are known; the template only sets them.
"""

from generator.facts.shapes import Crime, ForceFacts, NeighbourhoodFacts
from generator.newsletter.kinds import Kind
from generator.wording import listed, say, say_as

Words = dict[str, str]


def titles(force: ForceFacts, place: NeighbourhoodFacts) -> Words:
    """The title of each kind's file, by the kind."""
    given = {"place": place.name, "cycle": place.cycle.name, "force": force.name}
    return {
        Kind.STANDARD: say("{place} newsletter, {cycle}, {force}", **given),
        Kind.LARGE_PRINT: say("{place} newsletter in large print, {cycle}, {force}", **given),
        Kind.POSTER: say("{place} poster, {cycle}, {force}", **given),
        Kind.PARISH: say("{place} council report, {cycle}, {force}", **given),
        Kind.WATCH: say("{place} Watch bulletin, {cycle}, {force}", **given),
        Kind.REPLY_SLIPS: say("{place} reply slips, {cycle}, {force}", **given),
    }


def words(force: ForceFacts, place: NeighbourhoodFacts, shown: str, latest: str) -> Words:
    """Every word of the templates. `shown` is the page's address, `latest` the day of the latest
    change.
    """
    return {
        **_masthead(force, place, shown, latest),
        **_people_and_contact(),
        **_priorities(place),
        **_listening(),
        **_crime(place.crime, place.name),
        **_slip(),
        **_poster(place),
        **_for_parishes(place),
        **_for_watches(place),
    }


def _masthead(force: ForceFacts, place: NeighbourhoodFacts, shown: str, latest: str) -> Words:
    return {
        "news_from": say(
            "News from your {team}, {cycle}", team=force.team_word, cycle=place.cycle.name
        ),
        "latest": say("Latest change: {date}. Our page has anything newer.", date=latest),
        "code": say(
            "QR code that opens the page of {place}, {address}", place=place.name, address=shown
        ),
        "page": say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        "example": say("This is an example. The people, contact details and figures are invented."),
        "example_reminder": say("Example: people and figures are invented."),
        "example_short": say("Invented example"),
        "our_page": say("Our page:"),
    }


def _people_and_contact() -> Words:
    return {
        "officers": say("Your officers"),
        "responsible": say("Who is responsible"),
        "vacant": say("this post is vacant"),
        "contact": say("How to get in touch"),
        "text": say_as("a number to send a text message to", "text"),
        "email": say("Email"),
        "phone": say("Phone"),
    }


def _priorities(place: NeighbourhoodFacts) -> Words:
    cycle = place.cycle
    return {
        "priorities": say("What we are working on"),
        "how_decided": say("How we chose:"),
        "set_on": say(
            "Set on {date}. Next review: {review}.", date=cycle.set_on, review=cycle.next_review
        ),
        "outcome": say("What came of it:"),
        "you_told_us": say("You told us:"),
        "why": say("Why we chose it:"),
        "done": say("Done:"),
        "doing": say("Doing:"),
        "planned": say("Planned:"),
        "how_you_can_help": say("How you can help:"),
        "owner": say("Who answers for it:"),
    }


def _listening() -> Words:
    return {
        "said": say("You said, we did"),
        "you_said": say("You said:"),
        "we_did": say("We did:"),
        "asked": say("Have your say"),
        "diary": say("Dates for your diary"),
        "cancelled": say("Cancelled:"),
        "moved": say("Moved:"),
        "when": say("When:"),
        "where": say("Where:"),
        "watch": say("Watch schemes near you"),
    }


def _crime(crime: Crime | None, place: str) -> Words:
    periods = (
        say(
            "Latest: {latest}. Before: {before}.",
            latest=crime.latest_period,
            before=crime.previous_period,
        )
        if crime
        else ""
    )
    return {
        "crime": say("Crime in {place}", place=place),
        "kind_of_crime": say_as("heading of a column of kinds of crime", "Type"),
        "largest_kinds": say("Most frequent types"),
        "latest_figure": say_as("heading of a column of figures", "Latest"),
        "figure_before": say_as("heading of a column of figures", "Before"),
        "change": say_as("heading of a column of figures", "Change"),
        "periods": periods,
        "asb": say("Anti-social behaviour is not counted as crime, so it is not in the total."),
    }


def _slip() -> Words:
    return {
        "slip": say("Reply slip: what should we look at next?"),
        "slip_boxes": say("Tick what matters most to you, up to three."),
        "slip_other": say("Something else"),
        "slip_lines": say("Where is it, and when does it happen? You need not give your name."),
    }


def _poster(place: NeighbourhoodFacts) -> Words:
    return {
        "poster_team": say("Your police team in {place}", place=place.name),
        "poster_meet": say("Come and meet us"),
        "poster_reach": say("Talk to us"),
        "poster_emergency": say("In an emergency ring"),
        "poster_other": say("At any other time ring"),
        "poster_more": say("All about your area:"),
    }


def _for_parishes(place: NeighbourhoodFacts) -> Words:
    return {
        "parish": say("Report for parish and town councils, {cycle}", cycle=place.cycle.name),
        "parish_area": say("Parishes: {names}.", names=listed(place.parishes)),
        "parish_contact": say("Who to talk to"),
        "parish_meetings": say("Meetings to come"),
    }


def _for_watches(place: NeighbourhoodFacts) -> Words:
    return {
        "bulletin": say("Bulletin for Watch schemes, {cycle}", cycle=place.cycle.name),
        "bulletin_schemes": say("Schemes in {place}", place=place.name),
        "bulletin_team": say("Who to tell"),
    }
