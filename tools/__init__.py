"""Commands for those who look after the program; `make` calls them."""
