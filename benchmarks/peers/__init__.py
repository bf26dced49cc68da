"""Other builders that make the same pages from the same files, each with templates of its own."""
