"""Measures this site beside plain Material from the same weeks: `make bench`.

Prints tables and keeps them in benchmarks/RESULTS.md, part by part. ``ARGS="builds tick"`` measures
these parts, and ``disk`` and ``lighthouse`` are measured only when they are named. What each part
means is said where it is made.
"""

import argparse

from benchmarks import builds, disk, first_visit, later_visit, lighthouse, loop, tick
from benchmarks.bench import Bench
from benchmarks.tables import kept, markdown
from tests.conftest import ROOT

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
PARTS = {
    "first-visit": first_visit,
    "later-visit": later_visit,
    "builds": builds,
    "loop": loop,
    "tick": tick,
    "disk": disk,
    "lighthouse": lighthouse,
}
LONG = {"disk", "lighthouse"}


def main() -> None:
    """Measure the parts that were asked for, one by one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], metavar="part", help=", ".join(PARTS)
    )
    names = parser.parse_args().parts or [name for name in PARTS if name not in LONG]
    if unknown := {*names} - {*PARTS}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    with Bench() as bench:
        for name in names:
            table = PARTS[name].measured(bench)
            if table is None:
                print(f"{name}: not measured\n")
                continue
            section = markdown(table, bench.made_with, bench.today)
            print(f"{section}\n", flush=True)
            RESULTS.write_text(kept(RESULTS.read_text("utf-8"), {name: section}), "utf-8")


if __name__ == "__main__":
    main()
