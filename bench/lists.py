"""How fast the list of entries is read as a page, beside Django's own ListView with everything prefetched.

    make bench-lists                    bench-fill's record (SIZE, FILLED), ROUNDS of SECONDS each, in turn (bench.read)

Ours has its form, with how many entries each choice leaves, from memory, as it is while nothing is printed; another
door serves the same page without it. The peer has neither, draws less of each entry, and finds its last page by
counting rows. Both tell the same entries in the same order.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from bench import fill, scaffold
from bench.read import Case, body, free_port, report, rounds, serving
from bench.scaffold import processor

PAGE = 50
ENTRY = re.compile(rb'<li[^>]* id="(E\d+)"')
SAME = (("page 1", "ListView"), ("page 1, no form", "ListView"), ("last page", "ListView, last page"))


def main() -> int:
    with fill.to_serve(fill.SIZE) as folder:
        return not measure(folder)


def measure(folder: Path) -> bool:
    """Whether every goal was reached."""
    last = scaffold.run(folder, "-m", "bench.rounds.last_page")
    formless, peers = {"DJANGO_SETTINGS_MODULE": "tracker.settings"}, {"DJANGO_SETTINGS_MODULE": "bench.peers.settings"}
    with (
        serving(folder, "tracker.wsgi", ours := free_port()) as one,
        serving(folder, "bench.peers.formless", bare := free_port(), **formless) as two,
        serving(folder, "bench.peers.wsgi", theirs := free_port(), **peers) as three,
    ):
        cases = {
            "ListView": Case(theirs, "/pages/"),
            "ListView, last page": Case(theirs, f"/pages/?page={fill.SIZE // PAGE}"),
            "page 1": Case(ours, "/entries/", beside="ListView", goal=12),
            "page 1, no form": Case(bare, "/entries/", beside="ListView", goal=20),
            "last page": Case(ours, last, beside="ListView, last page", goal=80),
            "last page beside page 1": Case(ours, last, beside="page 1", goal=0.95),
        }
        check(cases)
        return report(rounds(cases, [one, two, three, processor.postmaster(folder)]), cases, "lists")


def check(cases: Mapping[str, Case]) -> None:
    for names in SAME:
        ours, peers = (ENTRY.findall(body(cases[name])) for name in names)
        assert len(ours) == PAGE and ours == peers, f"{names} don't tell the same entries."


if __name__ == "__main__":
    sys.exit(main())
