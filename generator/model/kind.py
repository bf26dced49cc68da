"""What an editor is told about each kind of value: its name, what it looks like, an example."""

from dataclasses import dataclass

LONGEST_LINE = 200
LONGEST_PROSE = 5000
LONGEST_COUNT = 9  # figures
TO_FILL_IN = "…"  # stands in samples where only the editor knows the words; never published


@dataclass(frozen=True, slots=True)
class Kind:
    """What an editor is told about a kind of value: its name, what it expects, an example.

    `pattern` is what its text must look like, for programs that look while somebody writes; none
    where any words may stand. Its reader may refuse more: a day that is not in the calendar.
    """

    name: str
    expected: str
    example: str
    pattern: str = ""


LINE = Kind("text", "a few words on one line", "Alvaston North")
NAME = Kind("name of a person", "the name of one person, such as PC Jo Bloggs", "PC Jo Bloggs")
PROSE = Kind("prose", "sentences, in one or more paragraphs", "We will patrol the park each week.")
DATE = Kind(
    "date",
    "a date like 2026-10-01 (year-month-day)",
    "2026-10-01",
    "([0-9]{4})-([0-9]{2})-([0-9]{2})",
)
MONTH = Kind("month", "a month like 2026-10 (year-month)", "2026-10", "([0-9]{4})-([0-9]{2})")
TIME = Kind("time", "a time like 18:30", "18:30", "([01][0-9]|2[0-3]):([0-5][0-9])")
FLAG = Kind(
    "yes or no",
    "yes or no",
    "yes",
    "[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Oo][Nn]|[Oo][Ff][Ff]",
)
COUNT = Kind("whole number", "a whole number, such as 0 or 14", "14", f"[0-9]{{1,{LONGEST_COUNT}}}")
LINK = Kind(
    "link", "a web address that starts with https://", "https://www.example.org/", r"https://\S+"
)
EMAIL = Kind(
    "email", "an email address, such as team@example.org", "team@example.org", r"[^@\s]+@[^@\s]+"
)
PHONE = Kind("phone", "a phone number, such as 01632 960 123", "01632 960 123", r"[+]?[0-9\s]+")
COLOUR = Kind("colour", "a colour of six figures, such as #12436D", "#12436D", "#?[0-9A-Fa-f]{6}")
COLLAR = Kind(
    "collar number",
    "at most 12 letters and figures, such as 0123 or PC 4821",
    "0123",
    "[A-Za-z0-9][A-Za-z0-9 /-]{0,11}",
)
