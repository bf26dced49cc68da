"""What must be fixed, as HTML: a panel above the last good page, or a page of its own."""

import re
from collections.abc import Sequence
from html import escape

from generator.problems import Problem, tally

# More than this nobody reads at once; the terminal has them all.
MOST = 30
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)


def with_panel(page: bytes, problems: Sequence[Problem], version: str) -> bytes:
    """A page of the site with the preview's script, and above it what must be fixed."""
    page = page.replace(b"</head>", _head(version).encode() + b"</head>", 1)
    if not problems:
        return page
    kept = "<p>Below is the page as it was before.</p>"
    panel = _panel(problems, "h2", kept).encode()
    return _BODY.sub(lambda found: found.group() + panel, page, count=1)


def page_of_problems(problems: Sequence[Problem], version: str) -> bytes:
    """A page for as long as there is no site to show."""
    later = "<p>When all is fixed, the site appears here by itself.</p>"
    return _page("To fix", _panel(problems, "h1", later), version)


def page_of_words(title: str, sentence: str, version: str) -> bytes:
    """A page with a heading and a sentence."""
    words = f"<h1>{escape(title)}</h1><p>{escape(sentence)}</p>"
    return _page(title, f'<div class="preview-problems">{words}</div>', version)


def _page(title: str, body: str, version: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>{_head(version)}</head>\n"
        f"<body><main>{body}</main></body>\n</html>\n"
    ).encode()


def _head(version: str) -> str:
    return (
        '<link rel="stylesheet" href="/_preview/preview.css">'
        f'<script src="/_preview/preview.js" data-version="{escape(version)}"></script>'
    )


def _panel(problems: Sequence[Problem], heading: str, sentence: str) -> str:
    items = "".join(_item(problem) for problem in problems[:MOST])
    more = len(problems) - MOST
    rest = f"<p>And {more} more: see the window where you started the preview.</p>"
    return (
        '<section class="preview-problems" lang="en-GB" dir="ltr" tabindex="0" '
        'aria-labelledby="preview-title">'
        f'<{heading} id="preview-title">{escape(tally(problems))}</{heading}>{sentence}'
        f"<ol>{items}</ol>{rest if more > 0 else ''}</section>"
    )


def _item(problem: Problem) -> str:
    parts = [
        f'<p class="preview-where">{escape(str(problem.place))}</p>',
        f"<p>{escape(problem.message)}</p>",
    ]
    if problem.fix:
        parts.append(f"<pre>{escape(problem.fix)}</pre>")
    if problem.source:
        parts.append(f"<p>Why: {escape(problem.source)}</p>")
    return f"<li>{''.join(parts)}</li>"
