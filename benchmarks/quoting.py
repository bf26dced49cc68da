"""The results in README.md, between two marks that no reader sees."""

from pathlib import Path
from typing import Any

from benchmarks.report import quoted

README = Path(__file__).parent.parent / "README.md"
START, END = "<!-- benchmarks: written by make benchmarks -->\n", "<!-- /benchmarks -->\n"
_SECTION = """\
## How fast it is

A build makes again only what has changed. This was measured with made-up forces of the sizes that \
real ones have; England, Wales and Northern Ireland have 4,652 neighbourhoods in all. Hugo, which \
is known for its speed, made the same pages from the same files beside it. It had no rules to \
check and no small counts to hide. {machine}

{table}
[benchmarks/results.md](benchmarks/results.md) has all of it, with memory and the bytes of each \
page. `make benchmarks` measures it on your machine.
"""


def quote(results: dict[str, Any]) -> None:
    """Write the section anew. A README without the marks is left as it is."""
    text = README.read_text(encoding="utf-8")
    if START in text and END in text:
        before, _, rest = text.partition(START)
        after = rest.partition(END)[2]
        README.write_text(f"{before}{START}{section(results)}{END}{after}", encoding="utf-8")


def section(results: dict[str, Any]) -> str:
    """What stands between the marks: a heading, how it was measured, and the table."""
    machine = " ".join(results["machine"])
    return f"\n{_SECTION.format(machine=machine, table=quoted(results))}\n"
