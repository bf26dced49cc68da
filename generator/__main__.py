"""`python -m generator` is the same as `neighbourhoods`."""

from generator.cli import main

if __name__ == "__main__":
    main()
