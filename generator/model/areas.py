"""areas.yml: the tree of a force's geography above its neighbourhoods."""

from generator.model.kinds import Line, Prose
from generator.model.record import Record, Translation, field


class Area(Record):
    """A division, command, district, local policing unit or the like. Levels are data."""

    name: Line = field(
        "Name",
        "Its name; other files point to it by this.",
        example="Derby South",
        translation=Translation.POSSIBLE,
    )
    layer: Line = field("Layer", "Which layer of force.yml it belongs to.", example="division")
    parent: Line | None = field(
        "Parent", "The area of the layer above that it is part of.", default=None
    )
    also_known_as: tuple[Line, ...] = field(
        "Also known as", "Other names that residents may look for.", default=()
    )
    local_authority: Line | None = field(
        "Local authority", "The council whose boundary it shares.", default=None
    )
    hub: Line | None = field("Hub", "Its hub, such as a Harm Reduction Hub.", default=None)
    note: Prose | None = field("Note", "Anything a reader should know about it.", default=None)
