"""What Jinja2 says of a template, as a problem of that template: a force may change its own."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.problems import Place, Problem
from generator.template_fault import THEME, TemplateFault, cannot_be_used, is_missing
from generator.wording import quoted


@contextlib.contextmanager
def template_faults(theme: Path, asked_for: str) -> Iterator[None]:
    """Raise TemplateFault for what Jinja2 says of the templates of a theme.

    `asked_for` is the template that was wanted, by its path in the theme.
    """
    try:
        yield
    except TemplateNotFound as error:
        raise TemplateFault(_missing(theme, error, asked_for)) from None
    except TemplateSyntaxError as error:
        place = _place(theme, error.filename or asked_for, error.lineno)
        raise TemplateFault(cannot_be_used(place, f"Jinja2 says: {error.message}")) from None
    except TemplateError as error:
        raise TemplateFault(
            cannot_be_used(_last_line(theme, error, asked_for), _said(error))
        ) from None
    except UnicodeDecodeError:
        place = _place(theme, asked_for)
        raise TemplateFault(cannot_be_used(place, "It is not plain text in UTF-8.")) from None


def _missing(theme: Path, error: TemplateNotFound, asked_for: str) -> Problem:
    """Which template is not there, and which line asks for it, if one does."""
    name = str(error.name or asked_for)
    folder = Path(asked_for).parent
    wanted = name if name == asked_for else (folder / name).as_posix()
    return is_missing(_last_line(theme, error, wanted), wanted)


def _said(error: TemplateError) -> str:
    """What Jinja2 says, without the names of the program's own kinds of things."""
    names = re.findall(r"'([^']+)'", error.message or "")
    if isinstance(error, UndefinedError) and names:
        return f"It uses {quoted(names[-1])}, and nothing there has that name."
    return f"Jinja2 says: {error.message}"


def _last_line(theme: Path, error: BaseException, otherwise: str) -> Place:
    """The innermost line of a template that was at work when the error came."""
    found = _place(theme, otherwise)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if Path(file).is_relative_to(theme):
            found = _place(theme, file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _place(theme: Path, file: str, line: int = 0) -> Place:
    path = Path(file)
    inside = path.relative_to(theme) if path.is_relative_to(theme) else path
    return Place(f"{THEME}/{inside.as_posix()}", line)
