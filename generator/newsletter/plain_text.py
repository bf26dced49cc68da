"""The newsletter as plain text, for email, WhatsApp and alert systems.

A paragraph is one line: whatever shows it wraps it to fit. Headings are numbered, and listed at
the start, so that they are heard as headings. No signs are read out as noise. Web addresses are
whole and end their line, so that they can be tapped. UTF-8; lines end with LF.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.wording import say, say_as, speaking, unmarked

Data = dict[str, Any]

# What each priority tells, in the order of the page; its labels are words of the newsletter.
_STORY = ("outcome", "you_told_us", "why", "done", "doing", "planned", "how_you_can_help")


def plain_text(edition: Data) -> str:
    """The whole newsletter, in its language."""
    with speaking(edition["spoken"]):
        return "\n".join(line for _, line in parts(edition)) + "\n"


def parts(edition: Data) -> Iterator[tuple[bool, str]]:
    """Every line of the newsletter, empty ones included, and whether it is a heading."""
    words = edition["words"]
    sections = [(title, lines) for title, lines in _sections(edition) if lines]
    numbered = [(f"{number}. {title}", lines) for number, (title, lines) in enumerate(sections, 1)]
    yield False, unmarked(edition["force"])
    yield True, unmarked(edition["name"])
    head = [words["news_from"], words["latest"]]
    head += [words["example"]] if edition["example"] else []
    head += ["", say("In this newsletter:"), *(title for title, _ in numbered)]
    yield from ((False, unmarked(line)) for line in head)
    for title, lines in numbered:
        yield from ((False, ""), (False, ""), (True, unmarked(title)))
        yield from ((False, unmarked(line)) for line in lines)
    yield from ((False, ""), (False, ""))
    yield False, all_the_rest(edition)


def reached(reach: Data) -> Iterator[str]:
    """The ways to reach a person, a team or an office, a line each."""
    phone, text = reach.get("phone"), reach.get("text")
    ways = (
        (say("Phone"), phone["shown"] if phone else ""),
        (say_as("before a number to send a text to", "Text"), text["shown"] if text else ""),
        (say("Email"), reach.get("email", "")),
        (say("By post"), ", ".join(reach.get("address", ()))),
        (say("On the web"), reach.get("link", "")),
    )
    for name, value in ways:
        if value:
            yield f"{name}: {value}"


def all_the_rest(edition: Data) -> str:
    """The address of the page."""
    return f"{unmarked(edition['words']['poster_more'])} {edition['address']['link']}"


def titled(meeting: Data, words: Data) -> str:
    """What a meeting is called, and before that whether it was cancelled or moved."""
    states = {"cancelled": words["cancelled"], "moved": words["moved"]}
    return f"{states.get(meeting['status'], '')} {meeting['what']}".strip()


def when_and_where(meeting: Data) -> str:
    """The day, the time and the place of a meeting, as one line."""
    return f"{meeting['when']}, {meeting['time']}. {meeting['where']}"


def _sections(edition: Data) -> Iterator[tuple[str, list[str]]]:
    """The titles of the newsletter's sections, in its order, and their lines."""
    words = edition["words"]
    people = [line for person in edition["officers"] for line in _person(person, words)]
    yield words["officers"], [*people, *_leavers(edition["leavers"])]
    leaders = [line for person in edition["leaders"] for line in _person(person, words)]
    yield words["responsible"], leaders
    yield words["contact"], list(_contact(edition))
    yield words["priorities"], list(_priorities(edition))
    yield words["said"], list(_said(edition))
    yield words["asked"], [line for one in edition["asked"] for line in _asked(one)]
    yield words["diary"], [line for one in edition["meetings"] for line in _meeting(one, words)]
    yield words["watch"], list(_watch(edition))
    yield words["crime"], list(_crime(edition))
    for insert in edition["inserts"]:
        yield insert["title"], ["", *_prose(insert["text"])]


def _prose(blocks: Iterable[Any], label: str = "") -> Iterator[str]:
    """A line a paragraph; a line with a bullet for each item of a list. The label goes first."""
    for kind, items in blocks:
        if kind == "list":
            yield from [label] if label else []
            yield from (f"• {item}" for item in items)
        else:
            for item in items:
                yield f"{label} {item}".strip()
                label = ""
        label = ""


def _person(person: Data, words: Data) -> Iterator[str]:
    yield ""
    if person["vacant"]:
        yield f"{person['role']}: {words['vacant']}"
    else:
        yield named(person)
    yield from (line for line in (person["news"], person["area"]) if line)
    yield from reached(person)


def named(person: Data) -> str:
    """Somebody's name, and after it the role where the name does not begin with it."""
    return ", ".join(filter(None, (person["name"], person["role_beside_name"])))


def _leavers(people: Iterable[Data]) -> Iterator[str]:
    for person in people:
        yield ""
        yield f"{named(person)}: {person['news']}"


def _contact(edition: Data) -> Iterator[str]:
    """First what is urgent, then the team and its promise, then every other way."""
    urgent = [way for way in edition["contact"] if way["need"] == "emergency"]
    others = [way for way in edition["contact"] if way["need"] not in ("emergency", "local team")]
    for way in urgent:
        yield from _way(way)
    yield from ("", edition["team"], *reached(edition["reach"]))
    promise = edition["promise"]
    yield from ("", *_prose(promise["promise"]), *_prose(promise["recourse"]))
    yield from reached(promise)
    for way in others:
        yield from _way(way)


def _way(way: Data) -> Iterator[str]:
    ways = () if way["name_says_number"] else reached(way)
    yield from ("", way["name"], *_prose(way["use"]), *ways)


def _priorities(edition: Data) -> Iterator[str]:
    words = edition["words"]
    yield from ("", *_prose(edition["how_decided"], words["how_decided"]))
    for priority in edition["priorities"]:
        yield from ("", priority["title"])
        yield from [priority["closed"]] if priority["closed"] else []
        for name in _STORY:
            yield from _prose(priority[name], words[name])
        helpers = (priority["owner"], priority["with_partners"])
        yield f"{words['owner']} {', '.join(one for one in helpers if one)}"
    yield from ("", words["set_on"])


def _said(edition: Data) -> Iterator[str]:
    words = edition["words"]
    for pair in edition["said"]:
        yield from ("", *_prose(pair["you_said"], words["you_said"]))
        yield from _prose(pair["we_did"], words["we_did"])


def _asked(one: Data) -> Iterator[str]:
    yield from ("", one["title"], one["dates"], *_prose(one["how"]))
    yield from reached({"link": one["link"]})


def _meeting(one: Data, words: Data) -> Iterator[str]:
    yield from ("", titled(one, words), when_and_where(one))
    yield from (*_prose(one["access"]), *_prose(one["note"]))
    yield from reached({"link": one["link"]})


def _watch(edition: Data) -> Iterator[str]:
    if edition["watch"]:
        yield from ("", *edition["watch_said"])
    for scheme in edition["watch"]:
        yield from ("", scheme["name"], f"{scheme['kind']}, {scheme['place']}")
        yield from reached(scheme)


def _crime(edition: Data) -> Iterator[str]:
    crime, words = edition["crime"], edition["words"]
    if crime is None:
        return
    yield from ("", crime["headline"], words["periods"])
    for row in crime["rows"]:
        latest = f"{words['latest_figure']}: {row['latest']}"
        before = f"{words['figure_before']}: {row['previous']}"
        yield f"{row['name']}. {latest}. {before}. {words['change']}: {row['change']}"
    yield from [words["asb"]] if any(not row["is_crime"] for row in crime["rows"]) else []
    yield from (line for line in (crime["missing"], crime["hidden"], edition["source"]) if line)
