"""From rendered files to a published site: the site builder, the cache, the atomic step.

The only part that knows MkDocs.
"""
