"""What `neighbourhoods check` says about printed figures that the arithmetic does not bear out."""

from collections.abc import Iterator

from generator.figures.compare import Comparison, Worked, reference, worked_out
from generator.figures.official_measure import NOT_AVAILABLE
from generator.model.folders import ForceFolder, Neighbourhoods
from generator.problems import Problem, Weight
from generator.wording import nearest, quoted

_FIX = "If the source printed it so, leave it: the page shows both. If not, correct the cell."


def official_problems(data: Neighbourhoods) -> Iterator[Problem]:
    """Comparisons that point nowhere, and every printed figure that does not come out."""
    for folder in data.forces:
        yield from official_problems_of(folder)


def official_problems_of(folder: ForceFolder) -> Iterator[Problem]:
    """The same for one force."""
    worked = worked_out(folder)
    yield from _nowhere(folder, worked)
    for one in worked.comparisons:
        if not one.agrees:
            yield _disagreement(one)


def _disagreement(one: Comparison) -> Problem:
    where = one.subject or f"{one.row}, {one.column}"
    note = " ".join(one.note.split())
    if not one.computed:
        message = f"{where}: the source says {quoted(one.printed)}. {note}"
    elif one.of:
        gives = "no figure" if one.computed == NOT_AVAILABLE else one.computed
        message = (
            f"{where}: the source says {quoted(one.printed)}. The figures give {gives} ({one.of})."
        )
    else:
        message = f"{where}: printed {one.printed}, the figures beside it give {one.computed}."
    return Problem(one.place, message, _FIX, Weight.WORTH_A_LOOK)


def _nowhere(folder: ForceFolder, worked: Worked) -> Iterator[Problem]:
    """Comparisons with a measure that no table of the force has."""
    measures = worked.measures
    keys = {(m.table, name, m.key) for m in measures for name in (m.name, m.base_name)}
    tables = {one.name for one in folder.statistics}
    for statistic in folder.statistics:
        for one in statistic.notes.compares:
            wanted = reference(one, statistic.name)
            if not one.measure or wanted in keys:
                continue
            table, measure, key = wanted
            if table not in tables:
                like, field, said = nearest(table, sorted(tables)), "table", table
            elif not any(known[:2] == (table, measure) for known in keys):
                names = sorted({known[1] for known in keys if known[0] == table})
                like, field, said = nearest(measure, names), "measure", measure
            else:
                names = sorted({known[2] for known in keys if known[:2] == (table, measure)})
                like, field, said = nearest(key, names), "key", key
            advice = f":   {field}: {like}" if like else " of measures.csv on the page of figures."
            yield Problem(
                one.place_of(field),
                f"Nothing that is worked out has the {field} {quoted(said)}.",
                f"To fix it, write a {field}{advice}",
            )
