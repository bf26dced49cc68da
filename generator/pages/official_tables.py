"""What we worked out from official tables: small tables, clearly apart from the printed ones."""

from markupsafe import Markup

from generator.facts.shapes.worked_out import Companion, Disagreement
from generator.pages.escaping import escape
from generator.pages.tables import framed, head_row, number_class


def companion_table(companion: Companion) -> Markup:
    """A table of what we worked out, which says so in its caption."""
    words = [not _is_words(companion, at) for at in range(len(companion.headings))]
    body = "".join(_row(row, words) for row in companion.rows)
    return framed(
        escape(companion.identity),
        f'<span class="visually-hidden">{escape(companion.about)}: </span>'
        f"{escape(companion.title)} <em>(worked out by us)</em>",
        head_row(
            escape(companion.row_heading), [escape(words) for words in companion.headings], words
        ),
        body,
    )


def _is_words(companion: Companion, at: int) -> bool:
    """Whether a column holds words, not figures."""
    return all(not any(sign.isdigit() for sign in row[at + 1]) for row in companion.rows)


def _row(row: tuple[str, ...], are_numbers: list[bool]) -> str:
    cells = "".join(
        f"<td{number_class(is_number)}>{escape(cell)}</td>"
        for cell, is_number in zip(row[1:], are_numbers, strict=True)
    )
    return f'<tr><th scope="row">{escape(row[0])}</th>{cells}</tr>'


def disagreement_table(found: tuple[Disagreement, ...]) -> Markup:
    """Printed figures that do not come out, beside what the arithmetic gives."""
    body = "".join(
        f'<tr><th scope="row">{escape(one.where)}</th>'
        f"<td>{escape(one.printed)}</td><td>{escape(one.computed or 'not arithmetic')}</td>"
        f'<td>{escape(one.note)} <a href="#{escape(one.table)}-table">'
        f"{escape(one.title)}</a></td></tr>"
        for one in found
    )
    return framed(
        "printed-and-computed-table",
        "Printed figures that do not come out",
        head_row("Figure", ["As printed", "Worked out by us", "Where, and why"], [False] * 3),
        body,
    )
