"""Which day it is: the only place that looks at the clock."""

import datetime as dt
import os

from generator.publishing.project import Project


def today(project: Project, as_of: dt.date | None = None) -> dt.date:
    """The day the site is made for.

    The day that was asked for; else the day at which example data is shown (`as_of` in
    mkdocs.yml); else SOURCE_DATE_EPOCH, for builds that must be repeatable; else the clock.
    """
    if as_of is not None:
        return as_of
    if project.as_of is not None:
        return project.as_of
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    return dt.datetime.now().astimezone().date()
