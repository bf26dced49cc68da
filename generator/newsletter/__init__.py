"""The printed newsletters: several editions for people who are not online.

They are fed with the same facts as the page and work out none of their own.
"""
