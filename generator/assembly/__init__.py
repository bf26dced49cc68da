"""What has to be made again, and who makes it: sources by content, the ledger, the workers.

Nothing here knows what a page looks like or when a rule is broken. docs/decisions/0014 says why it
is so.
"""
