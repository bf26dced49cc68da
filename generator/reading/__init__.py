"""Files to records: every text with its file, line and column, every problem at once.

The one door to yaml and csv. Nothing here stops at the first fault: what can be read is read,
what cannot is a problem.
"""
