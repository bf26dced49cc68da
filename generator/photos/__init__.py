"""Photos of officers: looked at when they are read, made small and clean when published.

The one door to Pillow. It takes a tenth of a second to load, so it is loaded where a photo is
there, and only then.
"""
