"""Texts that look like somebody's home."""

import re

_STREETS = (
    r"street|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|way|court|ct|crescent|cres|gardens|"
    r"gdns|grove|terrace|place|square|row|walk|mews|cottages?|house"
)
# A number and a street, at the start or after a comma: "12 High Street", "The Elms, 3 Mill Lane".
HOME = re.compile(
    r"(?:^|[,;] *|\b(?:at|of) )(?:(?:flat|no\.?|number) ?\d+\b(?! to|-)|"
    rf"\d+[a-z]?,? (?:[\w'’.-]+ ){{1,3}}(?:{_STREETS})\b(?! estate| area| shops| allotments))",
    re.IGNORECASE,
)
# What a public place never has in its address, nor in a note about it.
PRIVATE = re.compile(
    r"\b(?:flat|apartment) ?\d|\bc/o\b|\bcare of\b|\bprivate (?:home|house)|"
    r"\b(?:my|her|his|their) (?:own )?(?:home|house|porch|letter ?box)\b|"
    r"\b(?-i:Mr|Mrs|Ms|Miss|Mx)\b\.? (?-i:[A-Z])[\w'’-]*",
    re.IGNORECASE,
)
