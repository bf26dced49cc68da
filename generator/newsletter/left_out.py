"""The note at the end of a newsletter: what its page has besides."""

from typing import Any

from generator.newsletter.inserts import first_tips
from generator.newsletter.layouts import Layout
from generator.wording import listed, say, say_as

Data = dict[str, Any]
# The ways to get in touch whose names say what they are for.
PLAIN = ("not an emergency", "anonymous")
# So many things are named. A longer list takes the room of what it is sorry for.
NAMED = 3
OTHER_WAYS = ("phone", "text", "email", "address")


def left_out(edition: Data, layout: Layout) -> str:
    """The sentence that names what a layout leaves out; empty where that is nothing."""
    names = [words for words, is_lost in _lost(edition, layout).items() if is_lost]
    if not names:
        return ""
    if len(names) > NAMED:
        names = [*names[: NAMED - 1], say_as("the end of a list that goes on", "more")]
    return say("Our page also has {what}:", what=listed(names))


def _lost(edition: Data, layout: Layout) -> dict[str, bool]:
    """What there may be, in the words of a reader and with what is missed most first."""
    priorities = edition["priorities"]
    whys = [bool(priority["why"]) for priority in priorities]
    return {
        say("how to have your say"): bool(edition["asked"]) and not layout.asked,
        **_lost_people(edition, layout),
        say("how you can help"): _any(priorities, "how_you_can_help") and not layout.help,
        say("later dates"): len(edition["meetings"]) > layout.meetings,
        say("each type of crime"): _has_more_types(edition, layout),
        say("advice against crime"): _has_more_tips(edition, layout),
        say("Watch schemes"): bool(edition["watch"]) and not (layout.watch and layout.schemes),
        say("how and why we chose our priorities"): any(whys[layout.why :]) or not layout.chosen,
        say("more of what you said and we did"): len(edition["said"]) > layout.said,
        say("which partners help"): _any(priorities, "partners") and not layout.partners,
    }


def _lost_people(edition: Data, layout: Layout) -> dict[str, bool]:
    people, ways = (*edition["officers"], *edition["leaders"]), edition["contact"]
    news = any(way["need"] == "news" for way in ways)
    uses = any(way["need"] in PLAIN and way["use"] for way in ways)
    direct = _any(people, "email") or _any(people, "phone")
    return {
        say("each officer's own email and phone"): direct and not layout.direct,
        say("photos of officers"): _any(people, "photo") and not layout.photos,
        say("ways to get news from us"): news and not layout.news,
        say("what each way to get in touch is for"): uses and not layout.uses,
        say("online forms"): _has_forms(edition) and not layout.web,
    }


def _has_forms(edition: Data) -> bool:
    given = (edition["reach"], edition["promise"], *edition["contact"])
    return any(without_web(one) != one for one in given)


def _has_more_tips(edition: Data, layout: Layout) -> bool:
    return any(first_tips(one["text"], layout.tips) != one["text"] for one in edition["inserts"])


def _has_more_types(edition: Data, layout: Layout) -> bool:
    rows = edition["crime"]["rows"] if edition["crime"] else []
    types = [row for row in rows if row["is_crime"] and not row["is_total"]]
    return len(types) > layout.types


def without_web(given: Data) -> Data:
    """Somebody without a web address, where there is another way to get in touch: nobody types a
    long one off paper who can ring or write instead. Who cannot ring keeps every way.
    """
    has_others = any(given.get(name) for name in OTHER_WAYS)
    is_dear = given.get("need") == "hearing or speech"
    return given | {"link": ""} if has_others and not is_dear else given


def _any(blocks: Any, name: str) -> bool:
    return any(block[name] for block in blocks)
