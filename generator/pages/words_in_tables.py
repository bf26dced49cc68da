"""What the words say that stand in a table of crime where a number would stand."""

from generator.facts.crime import NOT_COMPARABLE
from generator.facts.crime_rows import NOT_GIVEN, TOO_FEW
from generator.facts.crime_words import NOT_KNOWN
from generator.facts.shapes import Crime

# In the order in which they are explained. Fewer than 20 is `SMALLEST_BASE` of the figures.
_MEANINGS = (
    (TOO_FEW, "there were fewer than 20 to take a percentage of"),
    (NOT_GIVEN, "a hidden count would be needed to work it out"),
    (NOT_KNOWN, "some of the months have no figures"),
    (NOT_COMPARABLE, "the counting changed in between"),
)


def words_explained(crime: Crime) -> str:
    """Each of the words that stands in the table by type, in its own words; often no text."""
    there = {words for row in crime.rows for words in (row.change, row.percent, row.share)}
    if crime.baseline_period:  # without it the table has no such column
        there |= {row.since_baseline for row in crime.rows}
    said = [f"“{words}” means that {meaning}" for words, meaning in _MEANINGS if words in there]
    return f"In the table, {'; '.join(said)}." if said else ""
