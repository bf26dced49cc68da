"""New files for editors: a neighbourhood from the commented template, the next priorities."""
