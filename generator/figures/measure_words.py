"""What each measure is called in words. The page of definitions (content/measures.md) has the rest.

Measures that notes declare bring their own words; numbers in names stand for years.
"""

import re

WORDS = {
    "total": "total",
    "force_total": "total of the force",
    "subtotal": "subtotal",
    "total_all_periods": "total of all periods",
    "sum_YYYY": "sum of a calendar year",
    "months_with_data_YYYY": "months of a calendar year that have a figure",
    "share_pct": "share of the total",
    "change_abs": "change",
    "change_pct": "change in per cent",
    "direction": "direction of the change",
    "difference_points": "difference in percentage points",
    "types_up": "types that went up",
    "types_up_count": "number of types that went up",
    "types_down": "types that went down",
    "types_down_count": "number of types that went down",
    "types_down_share_pct": "types that went down, in per cent of all types",
    "largest_fall_type": "type that fell most in number",
    "overlap_months": "months that both periods count",
    "months_inclusive": "months from the first to the last",
    "seconds": "wait in seconds",
    "max_month": "month of the highest figure",
    "max_months": "months of the highest figure",
    "max_value": "highest figure",
    "min_month": "month of the lowest figure",
    "min_months": "months of the lowest figure",
    "min_value": "lowest figure",
    "not_representative_month": "month to be read with care",
    "months_NAME_fell": "months with fewer than the month before",
    "months_NAME_fell_count": "number of months with fewer than the month before",
    "missing": "cell without a figure",
}
WITHOUT = "_excluding_not_representative_month"
_YEAR = re.compile(r"_[0-9]{4}\Z")
_FELL = re.compile(r"\Amonths_[a-z0-9_]+_fell(_count)?\Z")


def documented_name(name: str) -> str:
    """The name under which a measure is explained: without decimals, year and column."""
    base = re.sub(r"_[0-9]dp\Z", "", name).removesuffix(WITHOUT).removesuffix("_thousands")
    if found := _FELL.match(base):
        return f"months_NAME_fell{found[1] or ''}"
    return _YEAR.sub("_YYYY", base)


def in_words(name: str, declared: dict[str, str]) -> str:
    """A measure's name in words; that of a declared one is its title."""
    known = documented_name(name)
    title = declared.get(known, "")
    return WORDS.get(known) or title[:1].lower() + title[1:] or known.replace("_", " ")
