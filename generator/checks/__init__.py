"""Rules for publication: one small function per rule, all of them listed in `rules.py`.

A rule looks at records that could be read and yields what it finds. It never prints, and it
never looks at the clock: today is an argument.
"""
