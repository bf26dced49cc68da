"""Words as the public reads them: messages, dates, times, numbers and lists, in any language.

English needs no catalogue and loads nothing. See `language.py` for how another is chosen, and
`messages.py` for how a message is written.
"""

from generator.wording.catalogues import is_complete, languages
from generator.wording.dates import (
    MONTHS,
    WEEKDAYS,
    clock,
    clock_range,
    day,
    month,
    month_alone,
    month_name_short,
    month_short,
    weekday,
)
from generator.wording.language import SOURCE, direction_of, is_english, language, speaking
from generator.wording.lists import listed
from generator.wording.locales import name_of_language, own_name
from generator.wording.marks import is_marked, marked, runs, unmarked
from generator.wording.messages import say, say_as, say_number, to_say
from generator.wording.numbers import MINUS, number, plural, signed
from generator.wording.texts import (
    an_entry,
    nearest,
    quoted,
    sentence,
    spelt_out,
    the_field,
    with_article,
)

__all__ = [
    "MINUS",
    "MONTHS",
    "SOURCE",
    "WEEKDAYS",
    "an_entry",
    "clock",
    "clock_range",
    "day",
    "direction_of",
    "is_complete",
    "is_english",
    "is_marked",
    "language",
    "languages",
    "listed",
    "marked",
    "month",
    "month_alone",
    "month_name_short",
    "month_short",
    "name_of_language",
    "nearest",
    "number",
    "own_name",
    "plural",
    "quoted",
    "runs",
    "say",
    "say_as",
    "say_number",
    "sentence",
    "signed",
    "speaking",
    "spelt_out",
    "the_field",
    "to_say",
    "unmarked",
    "weekday",
    "with_article",
]
