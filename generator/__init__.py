"""Neighbourhood Pages: plain files in, a police force's neighbourhood site and newsletters out.

Read `generator/build.py` first: the whole build, top to bottom.
"""
