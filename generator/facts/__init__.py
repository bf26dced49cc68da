"""What is true of a force and its neighbourhoods on one day, in words ready to show.

Pages and newsletters read these same facts and nothing else, so that no two of them can
disagree. A fact is plain data (texts, numbers, lists), so it can cross to another process or to
the typesetter as it is.
"""
