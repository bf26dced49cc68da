"""Advice against crime in `content/advice`, which newsletters borrow: how its files are named.

`burglary.md` goes with the theme burglary; `burglary.cy.md` is the same in Welsh.
"""

FOLDER = "advice"
# What the Watch bulletin has: how to start a scheme.
START_A_WATCH = "start-a-watch-scheme"


def advice_name(theme: str) -> str:
    """The name of a theme's advice without its ending, such as `anti-social-behaviour`."""
    return theme.replace(" ", "-")


def translated_name(name: str, language: str) -> str:
    """The name of the same advice in a language: `burglary.cy`."""
    return f"{name}.{language.partition('-')[0]}"
