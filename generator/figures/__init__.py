"""Counts to figures: totals, changes, shares. All neighbourhoods at once; the one door to NumPy.

Every figure that appears anywhere on the site or in a newsletter is computed here, once.
"""
