"""Print runs: newsletters in piles, one for each drop point, with labels and a count sheet.

What is made here is for printers only: it has no tags, and is never published.
"""
