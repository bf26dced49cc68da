"""Counts to figures: totals, changes, shares. All neighbourhoods at once; the door to pandas.

Every figure that appears anywhere on the site or in a newsletter is computed here, once.
"""
