"""Where the rules come from: short references, and what they stand for.

DS is Derbyshire's strategy, ST Staffordshire's, TV Thames Valley's review, WY West Yorkshire's
strategy, DR Derbyshire's performance report. What follows the hyphen is the place in it.
"""

from generator.wording import listed

_DOCUMENTS = {
    "DS": "Derbyshire neighbourhood policing strategy",
    "ST": "Staffordshire neighbourhood policing strategy 2023-2025",
    "TV": "Thames Valley neighbourhood policing review, June 2016",
    "WY": "West Yorkshire neighbourhood policing strategy",
    "DR": "Derbyshire performance report, March 2023",
}

_PLACES = {
    "DS-Anal.0": "Building analytical capability",
    "DS-Cult.5": "Promoting the right culture, point 5",
    "DS-Eng.1": "Engaging communities, point 1",
    "DS-Eng.2": "Engaging communities, point 2",
    "DS-Eng.4": "Engaging communities, point 4",
    "DS-Eng.6": "Engaging communities, point 6",
    "DS-Eng.8": "Engaging communities, point 8",
    "DS-Learn.4": "Developing and sharing learning, point 4",
    "DS-Strategy": "Strategy",
    "DS-Tgt.2": "Targeting activity, point 2",
    "DR-9.2": "paragraph 9.2",
    "DR-9.4": "paragraph 9.4",
    "DR-9.10": "paragraph 9.10",
    "DR-10.2": "paragraph 10.2",
    "DR-11.1": "paragraph 11.1",
    "ST-1.d1": "strand 1",
    "ST-2.d1": "strand 2",
    "ST-2.d3": "strand 2",
    "ST-2.d4": "strand 2",
    "ST-2.d5": "strand 2",
    "ST-2.d13": "strand 2",
    "ST-5.d2": "strand 5",
    "ST-6.a4": "strand 6",
    "ST-6.a6": "strand 6",
    "ST-7.d2": "strand 7",
    "ST-8.a5": "strand 8",
    "ST-Strands": "The 8 strands",
    "ST-Structure": "Force structure",
    "TV-2.2": "paragraph 2.2",
    "TV-Eng.2": "paragraph 3.1, Engagement",
    "TV-Eng.3": "paragraph 3.1, Engagement",
    "WY-Constable": "Roles, Constables",
    "WY-Direction": "Strategic direction",
    "WY-Model": "Neighbourhood Policing Team model",
    "WY-P2": "principle 2",
    "WY-P3": "principle 3",
    "WY-P5": "principle 5",
    "WY-P6": "principle 6",
    "WY-Reassure.3": "Provide Reassurance, point 3",
}

GUARANTEE = "Neighbourhood Policing Guarantee, April 2025"
FRAMEWORK_2025 = "Neighbourhood Policing performance framework, April 2025"
WHITE_PAPER = "Policing white paper, January 2026"
CONTRAST = "Web Content Accessibility Guidelines 2.2, criteria 1.4.3 and 1.4.11"
WELSH = "Welsh language standards, for forces in Wales"
ASKED_FOR = "languages that the force or the neighbourhood asks for"
SECTION_34 = "Police Reform and Social Responsibility Act 2011, section 34"


def cited(*references: str) -> str:
    """The sources of a rule in words.

    References are expanded, those of one document together; titles stand as they are.
    """
    places: dict[str, list[str]] = {}
    for reference in references:
        place = _PLACES.get(reference)
        document = _DOCUMENTS[reference[:2]] if place else reference
        found = places.setdefault(document, [])
        if place and place not in found:
            found.append(place)
    return "; ".join(
        f"{document}, {listed(found)}" if found else document for document, found in places.items()
    )
