"""The program's own words, in the language in force.

A message is written in English where it is used. Its words in other languages stand in the
catalogues, under the English. Places to fill in have names, `say("Open until {day}", day=…)`, so
that a translator may put them in another order.

Write whole sentences: a language may need another order, or another form of a word, than English.
"""

from generator.wording.catalogues import catalogue
from generator.wording.language import SOURCE, language
from generator.wording.numbers import number


def to_say(message: str) -> str:
    """A message that is named here and said elsewhere: `say(NAMED)`. Translators see it."""
    return message


def say(message: str, /, **places: object) -> str:
    """A message in the language in force."""
    spoken = language()
    text = message if spoken == SOURCE else catalogue(spoken).text(message)
    return text.format(**places) if places else text


def say_as(context: str, message: str, /, **places: object) -> str:
    """A message whose English words mean several things; `context` says which to translators."""
    spoken = language()
    text = message if spoken == SOURCE else catalogue(spoken).text(message, context)
    return text.format(**places) if places else text


def say_number(one: str, several: str, count: int, /, **places: object) -> str:
    """A message that depends on a count; `{count}` in it is the count as the public reads it.

    `one` is the English for a count of 1, `several` for any other, 0 included. Both must name the
    same places. Welsh has six forms.
    """
    spoken = language()
    if spoken == SOURCE:
        text = one if count == 1 else several
    else:
        text = catalogue(spoken).form(one, several, count)
    return text.format(count=number(count), **places)
