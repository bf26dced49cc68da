"""The floor: our compiled templates and a write, with all facts at hand, in one process.

    python -m benchmarks.floor PROJECT FOLDER

Prints the seconds on the clock and of the processor that this took, without what came before.
"""

import json
import sys
import time
from pathlib import Path

from benchmarks.ours import TODAY
from generator.facts.site import gather
from generator.pages.site import Renderer, neighbourhood_pages
from generator.publishing.project import load_project
from generator.publishing.prose import build_prose
from generator.reading.everything import read_everything


def main() -> None:
    """Work everything out first, then write the neighbourhoods' pages and say how long it took."""
    project, target = load_project(Path(sys.argv[1])), Path(sys.argv[2])
    data, _ = read_everything(project.neighbourhoods)
    site = gather(data, TODAY)
    shells = build_prose(project).shells()
    renderer = Renderer(project.theme, project.site_url)
    wall, cpu = time.perf_counter(), time.process_time()
    for force, places in site.forces:
        for place in places:
            for page in neighbourhood_pages(renderer, force, place):
                path = target / page.path / "index.html"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(shells[page.path.count("/")].stamp(page).encode())
    print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu]))


if __name__ == "__main__":
    main()
