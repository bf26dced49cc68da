"""Edits such as people make, and accidents such as happen, for test_random_edits.py.

Each takes a project and a source of chance. Many leave the data with something to fix: then a
build must say the same as a clean one, and leave the site alone.
"""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from conftest import ROOT

from generator.publishing.project import Project

Edit = Callable[[Project, random.Random], None]


def _pick(chance: random.Random, folder: Path, pattern: str) -> Path:
    found = sorted(path for path in folder.glob(pattern) if path.is_file())
    return chance.choice(found) if found else folder / "nothing.yml"


def _change(path: Path, old: str, new: str, count: int = 1) -> None:
    if path.is_file():
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(old, new, text, count=count), encoding="utf-8")


def _number(chance: random.Random) -> str:
    return str(chance.randrange(10, 99))


def a_word_in_a_neighbourhood(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/**/*.yml")
    _change(
        path,
        r"(?m)^((?:- |  )*(?:what|title|done|doing|planned|said|did|introduction): .*)$",
        rf"\1 No {_number(chance)}.",
    )


def a_word_in_a_force(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*.yml")
    _change(
        path,
        r"(?m)^((?:- |  )*(?:use|promise|description|strapline): .*)$",
        rf"\1 No {_number(chance)}.",
    )


def a_letter_for_a_letter(project: Project, chance: random.Random) -> None:
    """A change that leaves the file as long as it was."""
    path = _pick(chance, project.neighbourhoods, "*/*/**/*.yml")
    _change(path, r"\b(the|and)\b", chance.choice(["any", "all", "the", "and"]))


def a_name(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/neighbourhood.yml")
    _change(path, r"(?m)^name: (\w+).*$", rf"name: \1 {_number(chance)}")


def a_ward(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/neighbourhood.yml")
    _change(path, r"(?m)^places:", f"places:\n  - Somewhere {_number(chance)}")


def a_count_of_crimes(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/crime.csv")
    if path.is_file():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = chance.randrange(1, len(lines))
        lines[at] = re.sub(r"\d+(\s*)$", rf"{_number(chance)}\1", lines[at])
        path.write_text("".join(lines), encoding="utf-8")


def a_boundary(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/boundary.geojson")
    _change(path, r"(-1\.\d\d)\d", rf"\g<1>{chance.randrange(10)}", count=3)


def a_watch_scheme(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/watch.yml")
    if path.is_file():
        name = f"Lane {_number(chance)} Watch"
        path.write_text(
            path.read_text(encoding="utf-8")
            + f"- name: {name}\n  kind: Farm Watch\n  place: The lanes\n"
            f"  members: {_number(chance)}\n  last_contact: 2026-11-01\n"
            "  contact_email: watch@westshire.example.org\n",
            encoding="utf-8",
        )


def an_official_table(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/statistics/*.csv")
    _change(path, r"(?m)(\d)\d(,|$)", rf"\g<1>{chance.randrange(10)}\2")


def a_slip(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/events.yml")
    _change(path, r"start: \d\d:\d\d", "start: half six")


def a_slip_in_a_force(project: Project, chance: random.Random) -> None:
    _change(_pick(chance, project.neighbourhoods, "*/areas.yml"), "parent: .*", "parent: Nowhere")


def a_leader_leaves(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/leaders.yml")
    _change(path, "(?m)^  since: .*$", "  until: 2026-11-01")


def a_file_goes(project: Project, chance: random.Random) -> None:
    names = ("*/*/watch.yml", "*/*/crime.csv", "*/*/boundary.geojson", "*/*/drop_points.yml")
    _pick(chance, project.neighbourhoods, chance.choice(names)).unlink(missing_ok=True)


def a_stray_file(project: Project, chance: random.Random) -> None:
    folder = _pick(chance, project.neighbourhoods, "*/*/officers.yml").parent
    if folder.is_dir():
        (folder / f"notes {_number(chance)}.txt").write_text("later")


def a_neighbourhood_is_renamed(project: Project, chance: random.Random) -> None:
    folder = _pick(chance, project.neighbourhoods, "*/*/officers.yml").parent
    target = folder.with_name(f"place-{_number(chance)}")
    if folder.parent.parent == project.neighbourhoods and not target.exists():
        folder.rename(target)


def a_neighbourhood_more(project: Project, chance: random.Random) -> None:
    folder = _pick(chance, project.neighbourhoods, "*/*/officers.yml").parent
    number = _number(chance)
    target = folder.with_name(f"new-{number}")
    if folder.parent.parent == project.neighbourhoods and not target.exists():
        shutil.copytree(folder, target)
        profile = target / "neighbourhood.yml"
        _change(profile, r"(?m)^name: .*$", f"name: New Place {number}")
        _change(profile, r"(?m)^police_uk_code: .*$", f"police_uk_code: NEW{number}")


def a_neighbourhood_goes(project: Project, chance: random.Random) -> None:
    folder = _pick(chance, project.neighbourhoods, "*/*/officers.yml").parent
    if folder.parent.parent == project.neighbourhoods:
        shutil.rmtree(folder)


def a_photo(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.neighbourhoods, "*/*/photos/*.png")
    if path.is_file():
        path.write_bytes(path.read_bytes() + b"\0" * chance.randrange(1, 9))


def a_template(project: Project, chance: random.Random) -> None:
    names = ("pages/area.html", "pages/force.html", "pages/parts/officers.html", "pages/home.html")
    path = project.theme / chance.choice(names)
    path.write_text(path.read_text("utf-8") + f"<p>Number {_number(chance)}</p>\n", "utf-8")


def the_page_around(project: Project, chance: random.Random) -> None:
    path = project.theme / "main.html"
    _change(path, "</footer>", f"<p>{_number(chance)}</p></footer>")


def the_stylesheet(project: Project, chance: random.Random) -> None:
    path = project.theme / "assets" / "site.css"
    path.write_text(
        path.read_text("utf-8") + f"/* {_number(chance)} */ .x {{ top: 1px }}\n", "utf-8"
    )


def a_prose_page(project: Project, chance: random.Random) -> None:
    path = project.content / "about.md"
    path.write_text(path.read_text("utf-8") + f"\nMore, {_number(chance)}.\n", "utf-8")


def a_broken_link_in_prose(project: Project, chance: random.Random) -> None:
    path = project.content / "about.md"
    path.write_text(path.read_text("utf-8") + "\nSee [this](nowhere.md).\n", "utf-8")


def the_address_of_the_site(project: Project, chance: random.Random) -> None:
    _change(
        project.settings, "(?m)^site_url: .*$", f"site_url: https://n{_number(chance)}.example.org/"
    )


def the_advice_in_newsletters(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.content, "advice/*.md")
    _change(path, r"\b(the|and)\b", chance.choice(["all the", "and the"]))


def a_translation_of_advice_comes_or_goes(project: Project, chance: random.Random) -> None:
    """Of what the Welsh newsletter shows: while there is none, the check says so."""
    advice = project.content / "advice" / "speeding-and-road-safety.md"
    translated = advice.with_suffix(".cy.md")
    if translated.exists():
        translated.unlink()
    else:
        translated.write_bytes(advice.read_bytes())


def the_newsletter(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.theme, "newsletter/*.typ")
    path.write_text(f"// {_number(chance)}\n{path.read_text('utf-8')}", "utf-8")


def a_page_is_touched_by_hand(project: Project, chance: random.Random) -> None:
    page = _pick(chance, project.site, "**/*.html")
    if page.is_file():
        page.write_text(page.read_text("utf-8").replace("a", "b", 1), "utf-8")


def a_file_of_the_site_is_lost(project: Project, chance: random.Random) -> None:
    names = ("**/*.html", "**/*.csv", "**/*.css", "robots.txt")
    _pick(chance, project.site, chance.choice(names)).unlink(missing_ok=True)


def a_part_of_the_cache_is_lost(project: Project, chance: random.Random) -> None:
    _pick(chance, project.cache / "ledger", "**/*").unlink(missing_ok=True)


def a_part_of_the_cache_is_damaged(project: Project, chance: random.Random) -> None:
    path = _pick(chance, project.cache / "ledger", "**/*")
    if path.is_file():
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 255
        path.write_bytes(content)


def the_cache_is_lost(project: Project, chance: random.Random) -> None:
    shutil.rmtree(project.cache / "ledger", ignore_errors=True)


def only_the_time_of_a_file(project: Project, chance: random.Random) -> None:
    _pick(chance, project.neighbourhoods, "*/*/*.yml").touch()


def restore(project: Project) -> None:
    """The project as it was at first: two forces of four neighbourhoods each."""
    example = ROOT / "tests" / "example" / "neighbourhoods"
    for part in ("content", "theme"):
        shutil.rmtree(project.root / part)
        shutil.copytree(ROOT / part, project.root / part)
    shutil.rmtree(project.neighbourhoods, ignore_errors=True)
    shutil.copytree(example, project.neighbourhoods)
    first = project.neighbourhoods / "westshire"
    for number, folder in enumerate(("hill-villages", "market-ward"), start=1):
        target = first / f"{folder}-{number}"
        shutil.copytree(first / folder, target)
        _change(target / "neighbourhood.yml", r"(?m)^name: (.*)$", rf"name: \1 {number}")
        _change(
            target / "neighbourhood.yml",
            r"(?m)^police_uk_code: (.*)$",
            rf"police_uk_code: \g<1>{number}",
        )
    shutil.copytree(first, project.neighbourhoods / "eastshire")
    _change(
        project.neighbourhoods / "eastshire" / "force.yml",
        r"(?m)^short_name: .*$",
        "short_name: Eastshire",
    )


OF_EDITORS: tuple[Edit, ...] = (
    a_word_in_a_neighbourhood,
    a_word_in_a_force,
    a_letter_for_a_letter,
    a_name,
    a_ward,
    a_count_of_crimes,
    a_boundary,
    a_watch_scheme,
    an_official_table,
    a_slip,
    a_slip_in_a_force,
    a_leader_leaves,
    a_file_goes,
    a_stray_file,
    a_neighbourhood_is_renamed,
    a_neighbourhood_more,
    a_neighbourhood_goes,
    a_photo,
)
OF_DEVELOPERS: tuple[Edit, ...] = (
    a_template,
    the_page_around,
    the_stylesheet,
    a_prose_page,
    a_broken_link_in_prose,
    the_address_of_the_site,
    the_advice_in_newsletters,
    a_translation_of_advice_comes_or_goes,
    the_newsletter,
)
ACCIDENTS: tuple[Edit, ...] = (
    a_page_is_touched_by_hand,
    a_file_of_the_site_is_lost,
    a_part_of_the_cache_is_lost,
    a_part_of_the_cache_is_damaged,
    the_cache_is_lost,
    only_the_time_of_a_file,
)
