"""The printed newsletter: two A4 pages for people who are not online.

It is fed with the same facts as the page and works out none of its own.
"""
