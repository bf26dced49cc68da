"""Web and email addresses: which can be published, and which a text probably means."""

import re

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# The last part is a word, or the code that stands for one in another script.
_LAST = r"(?:[Xx][Nn]--[A-Za-z0-9-]{1,59}|[A-Za-z]{2,63})"
_HOST = rf"(?=[A-Za-z0-9.-]{{1,253}}(?![A-Za-z0-9.-]))(?:{_LABEL}\.)+{_LAST}"
_LINK = re.compile(
    rf"https://{_HOST}(?::(?P<port>[0-9]{{1,5}}))?"
    r"(?:[/?#](?:%[0-9A-Fa-f]{2}|[^\s<>\"'`\\%])*)?"
)
_EMAIL = re.compile(rf"[A-Za-z0-9_+'-]+(?:\.[A-Za-z0-9_+'-]+)*@{_HOST}")
_LONGEST_BEFORE_AT = 64
_HIGHEST_PORT = 65_535
_BROKEN_CODE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_START = re.compile(r"(?:https?://)?([^/?#]*)", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Whether a text is an https address with a host of its own, and nothing else."""
    found = _LINK.fullmatch(text)
    return found is not None and int(found["port"] or 0) <= _HIGHEST_PORT


def link_in(text: str) -> str:
    """The https address that a text probably means, or an empty text.

    A backslash is a slash to some browsers and not to others: nobody can tell where it leads.
    """
    if "\\" in text:
        return ""
    bare = text.strip("<>").replace(" ", "%20").replace('"', "%22")
    bare = _BROKEN_CODE.sub("%25", bare)
    start = _START.match(bare)
    whole = f"https://{start[1].lower()}{bare[start.end() :]}" if start else bare
    for guess in (bare, whole):
        if is_link(guess):
            return guess
    inside = [found.group().rstrip(").,;") for found in _LINK.finditer(text)]
    return inside[0] if len(inside) == 1 and is_link(inside[0]) else ""


def without_user(text: str) -> str:
    """An address without the user name and password in it; empty where there is none."""
    bare, count = re.subn(r"//[^/]*@", "//", text, count=1)
    return bare if count and is_link(bare) and "\\" not in text else ""


def is_email(text: str) -> bool:
    """Whether a text is one email address, and nothing else."""
    return bool(_EMAIL.fullmatch(text)) and text.find("@") <= _LONGEST_BEFORE_AT


def email_in(text: str) -> str:
    """The one email address among other words, or an empty text. Half an address is none."""
    words = re.split(r"[\s<>()\[\],;:\"]+", text)
    found = [word.rstrip(".") for word in words if is_email(word.rstrip("."))]
    return found[0] if len(found) == 1 and text.count("@") == 1 else ""
