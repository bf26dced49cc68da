"""The site in a browser while it is being edited: never part of a published site."""
