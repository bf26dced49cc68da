"""Monthly counts of crime by type, drawn by lot but shaped like real ones."""

import math
import random

FIRST_YEAR, FIRST_MONTH, MONTHS = 2023, 10, 36
# The 14 types of data.police.uk, and about how many a neighbourhood of middle size has a month.
USUAL = {
    "Anti-social behaviour": 24.0,
    "Bicycle theft": 2.0,
    "Burglary": 5.0,
    "Criminal damage and arson": 9.0,
    "Drugs": 4.0,
    "Other crime": 2.5,
    "Other theft": 9.0,
    "Possession of weapons": 1.2,
    "Public order": 9.0,
    "Robbery": 1.1,
    "Shoplifting": 10.0,
    "Theft from the person": 1.3,
    "Vehicle crime": 7.0,
    "Violence and sexual offences": 34.0,
}


def crime_csv(seed: random.Random) -> str:
    """A whole crime.csv: each type has its season, its trend and its chance."""
    size = math.exp(seed.gauss(0, 0.6))
    trends = {kind: seed.gauss(0, 0.006) for kind in USUAL}
    lines = ["month,crime_type,count"]
    for number in range(MONTHS):
        years, month = divmod(FIRST_MONTH - 1 + number, 12)
        season = 1 + 0.15 * math.cos(2 * math.pi * (month - 6) / 12)
        for kind, usual in USUAL.items():
            mean = usual * size * season * math.exp(trends[kind] * number)
            count = max(0, round(seed.gauss(mean, math.sqrt(mean))))
            lines.append(f"{FIRST_YEAR + years}-{month + 1:02},{kind},{count}")
    return "\n".join(lines) + "\n"
