"""Lists of words as a sentence has them, in the language in force.

Unicode's common data has lists too, but its Welsh is `a(c)`, which nobody would write in a letter:
the choice between `a` and `ac` depends on the next word, and `a` changes a c, p or t after it. So
the joining words are messages.
"""

import re
from collections.abc import Iterable

from generator.wording.marks import unmarked
from generator.wording.messages import say, say_as

# W and y are vowels in `Wrdw` and `ynys`, but not in `Warley` and `York`.
_VOWEL = re.compile("[aeiouâêîôûŵŷáéíóúàèìòù]|[wy](?![aeiouw])", re.IGNORECASE)
# Figures whose names in Welsh start with a vowel: un, wyth, un ar ddeg, un ar bymtheg, un deg wyth.
_VOWEL_IN_FIGURES = re.compile(r"8|1(?!,?\d)|1[168](?!\d)")
# C, p and t change after `a`. Ch, ph and th are other letters of the Welsh alphabet, and do not.
_CHANGES = re.compile("[cpt](?!h)", re.IGNORECASE)


def listed(items: Iterable[str], joiner: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`. The joiner is `and` or `or`."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    *before, last = words
    start = before[0]
    for word in before[1:]:
        start = say("{words}, {word}", words=start, word=word)
    if joiner == "or":
        return say("{words} or {word}", words=start, word=last)
    return _with_and(start, last)


def _with_and(words: str, word: str) -> str:
    first = unmarked(word)
    if _VOWEL.match(first) or _VOWEL_IN_FIGURES.match(first):
        return say_as("before a vowel", "{words} and {word}", words=words, word=word)
    if _CHANGES.match(first):
        return say_as("before c, p or t", "{words} and {word}", words=words, word=word)
    return say("{words} and {word}", words=words, word=word)
