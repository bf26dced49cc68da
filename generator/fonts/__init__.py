"""The fonts of the newsletters: where they are, and which letters they have."""
