"""Phone numbers of the United Kingdom: which can be rung, and which a text probably means."""

import re

# A number of 10 or 11 figures, short numbers for calls and texts, a few famous others; before any
# of them the Relay UK prefix, such as 18001.
_PHONE = re.compile(r"(?:\+44 ?|0)[1-9][0-9]*(?: [0-9]+)*")
_RELAY = re.compile(r"\A18[0-9]{3}(?: |\Z)")
_SHORT_PHONE = re.compile(r"1[0-9]{2}|999|116 ?[0-9]{3}|[6-8][0-9]{4}|0800 ?1111|0845 ?46 ?47")
_ABROAD = re.compile(r"\A(?:00 ?44|44(?=[0-9 ]{9})) ?")


def is_phone(text: str) -> bool:
    """Whether a text is one number, its figures in groups or not."""
    number = _RELAY.sub("", text)
    if not number or _SHORT_PHONE.fullmatch(number):
        return bool(text)
    figures = number.replace("+44", "0").replace(" ", "")
    return bool(_PHONE.fullmatch(number)) and len(figures) in (10, 11)


def phone_in(text: str) -> str:
    """The number that a text probably means, or an empty text.

    A spreadsheet takes the nought from the start of a number.
    """
    bare = " ".join(re.sub(r"\(0\)|[()\-.\s]", " ", text).split())
    guesses = [bare, _ABROAD.sub("+44 " if " " in bare else "+44", bare)]
    if re.fullmatch(r"[1-9][0-9 ]{8,}", bare):
        guesses.append(f"0{bare}")
    return next((guess for guess in guesses if is_phone(guess)), "")
