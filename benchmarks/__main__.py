"""The command: `python -m benchmarks`, or `make benchmarks`.

Results are kept after each measurement, so that a run that was stopped goes on with --go-on.
"""

import argparse
import json
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import report, workshop
from benchmarks.cases import LARGEST, PEERS, Case, cases, weigh
from benchmarks.measure import Failed
from benchmarks.quoting import quote
from benchmarks.shells import shell_of_neighbourhoods

HERE = Path(__file__).parent
RESULTS, TABLES = HERE / "results.json", HERE / "results.md"
UNFINISHED = workshop.WORKSHOP / "unfinished.json"
SIZES = (250, 1_000, 5_000)
RUNS = 3
_SLOW = 20.0  # seconds from which on once is enough


def main() -> None:
    """Measure what was asked for, and write the tables."""
    asked = _arguments()
    results = _begun(asked.go_on)
    shell = shell_of_neighbourhoods()
    is_whole = True
    for size in asked.sizes:
        found = results["cases"].setdefault(str(size), {})
        for case in cases(size, shell):
            if case.name not in found and _wanted(case.name, size, asked):
                is_whole = measure_into(found, case, size) and is_whole
                UNFINISHED.write_text(json.dumps(results))
    text = json.dumps(results, indent=1, sort_keys=True) + "\n"
    if not is_whole:
        print("Some measurements failed. With --go-on they alone are made again.")
    elif asked.keep:
        RESULTS.write_text(text, encoding="utf-8")
        TABLES.write_text(report.written(results), encoding="utf-8")
        quote(results)
    print(report.written(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=_numbers, default=SIZES, help="such as 250,1000,20000")
    parser.add_argument("--only", default="", help="only cases whose names hold this word")
    parser.add_argument(
        "--without-peers", action="store_true", help="measure nothing but this program"
    )
    parser.add_argument(
        "--slow-ones-too", action="store_true", help="every case at every size; takes hours"
    )
    parser.add_argument("--go-on", action="store_true", help="go on with a run that was stopped")
    parser.add_argument(
        "--keep", action="store_true", help="write results.md, and quote it in README.md"
    )
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))


def _wanted(name: str, size: int, asked: argparse.Namespace) -> bool:
    if asked.only and asked.only.casefold() not in name.casefold():
        return False
    if asked.without_peers and name in PEERS:
        return False
    return asked.slow_ones_too or size <= LARGEST.get(name, size)


def _begun(go_on: bool) -> dict[str, Any]:
    """The results so far: those of a run that was stopped, or none."""
    workshop.WORKSHOP.mkdir(parents=True, exist_ok=True)
    if go_on and UNFINISHED.is_file():
        begun: dict[str, Any] = json.loads(UNFINISHED.read_text())
        return begun
    return {"machine": _machine(), "cases": {}}


def measure_into(found: dict[str, Any], case: Case, size: int) -> bool:
    """Measure one case; returns whether that went well. If not, the others are measured all the
    same.
    """
    try:
        found[case.name] = _measure(case, size)
    except (Failed, OSError) as error:
        print(f"{size:6,} {case.name}: failed\n{error}")
        return False
    return True


def _measure(case: Case, size: int) -> dict[str, Any]:
    """The quickest of some runs: whatever else a machine does only ever makes it slower."""
    found = []
    for number in range(RUNS if case.again else 1):
        case.before(number)
        found.append(case.run())
        if found[-1].wall > _SLOW:
            break
    best = min(found, key=lambda one: one.wall)
    print(f"{size:6,} {case.name}: {best.wall:.2f} s ({min(f.cpu for f in found):.2f} s)")
    result: dict[str, Any] = {
        "wall": round(best.wall, 3),
        "cpu": round(min(one.cpu for one in found), 3),
        "memory": max(one.memory for one in found),
    }
    if case.site is not None:
        result["bytes"] = weigh(case.site)
    return result


def _machine() -> Sequence[str]:
    """The machine in sentences."""
    processor = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next(line.split(":")[1].strip() for line in lines if "model name" in line)
    except (OSError, StopIteration):
        pass
    return (
        f"Machine: {processor}, {os.cpu_count()} processors,",
        f"{platform.system()}, Python {platform.python_version()}.",
    )


if __name__ == "__main__":
    main()
