"""Which YAML files there are, and the record that each holds: for everything that lists them."""

from generator.model.areas import Area
from generator.model.drop_points import DropPoint
from generator.model.engagement import Engagement
from generator.model.events import Event
from generator.model.force import Force
from generator.model.framework import Framework
from generator.model.partners import Partner
from generator.model.people import Leader, Officer
from generator.model.priorities import PriorityCycle
from generator.model.profile import Profile
from generator.model.record import Record
from generator.model.statistics import StatisticNotes
from generator.model.watch import WatchScheme

# Each data file, the record it holds, and whether it is a list of them. Words in capitals stand for
# any name.
DATA_FILES: tuple[tuple[str, type[Record], bool], ...] = (
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/neighbourhood.yml", Profile, False),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/officers.yml", Officer, True),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/priorities/2026-10.yml", PriorityCycle, False),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/engagement.yml", Engagement, False),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/events.yml", Event, True),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/watch.yml", WatchScheme, True),
    ("neighbourhoods/FORCE/NEIGHBOURHOOD/drop_points.yml", DropPoint, True),
    ("neighbourhoods/FORCE/force.yml", Force, False),
    ("neighbourhoods/FORCE/areas.yml", Area, True),
    ("neighbourhoods/FORCE/leaders.yml", Leader, True),
    ("neighbourhoods/FORCE/partners.yml", Partner, True),
    ("neighbourhoods/FORCE/framework.yml", Framework, False),
    ("neighbourhoods/FORCE/statistics/NAME.yml", StatisticNotes, False),
)
