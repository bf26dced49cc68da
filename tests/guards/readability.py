"""How hard a text is to read: the length of its sentences and its Flesch-Kincaid grade.

The grade is a school year of the United States; five more make an age. A syllable is counted as a
run of vowels, which is right for about nine words in ten: enough for a limit, not for a verdict.
"""

import re

_PARTS = re.compile(r"<!--.*?-->|<(?!/?(?:p|li|dt|dd|td|th|caption|div|br|tr)\b)[^>]+>", re.S)
_BLOCKS = re.compile(r"</?(?:p|li|dt|dd|td|th|caption|div|br|tr)\b[^>]*>")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.|!!!.*|#+)\s+", re.M)
_END = re.compile(r"(?<=[.!?:])\s+|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(markdown: str) -> list[str]:
    """The sentences of a page's prose; items of lists and cells of tables stand on their own."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.S)
    text = _BLOCKS.sub("\n\n", _PARTS.sub("", text)).replace("&nbsp;", " ")
    text = _ITEM.sub("\n\n", _LINK.sub(r"\1", text)).replace("*", "")
    found = (re.sub(r"\s+", " ", part).strip() for part in _END.split(text))
    return [part for part in found if _WORD.search(part)]


def words(sentence: str) -> list[str]:
    """Its words, without numbers."""
    return _WORD.findall(sentence)


def syllables(word: str) -> int:
    """About how many syllables a word has."""
    word = word.lower()
    if word.endswith("e") and not word.endswith(("le", "ee")):
        word = word[:-1]
    if word.endswith("ed") and not word.endswith(("ted", "ded")):
        word = word[:-2]
    return max(1, len(_VOWELS.findall(word)))


def grade(parts: list[str]) -> float:
    """The Flesch-Kincaid grade of some sentences."""
    all_words = [word for part in parts for word in words(part)]
    spoken = sum(syllables(word) for word in all_words)
    return 0.39 * len(all_words) / len(parts) + 11.8 * spoken / len(all_words) - 15.59
