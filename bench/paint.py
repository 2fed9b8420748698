"""How soon a reader sees something of a long story: first contentful paint of its page, and of a static copy.

    make bench-paint                    a story of 200 entries in bench-fill's smallest record, ROUNDS of both in turn

The copy is the same HTML, kept in memory by a function behind the same server, with the same style sheets and scripts
from whitenoise: nothing is drawn for it and no database is asked. A real browser opens each with nothing in its cache;
what counts is the browser's own measure (PerformancePaintTiming), from the start of the navigation. Told are also the
milliseconds until the first byte of the page came and until its last one did. Other programs run on the machine, so
only the ratio counts, the median of the rounds' own.
"""

import os
import statistics
import sys
import tempfile
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import fill, scaffold
from bench.read import free_port, serving
from tests.chromium import launched

SIZE = int(os.environ.get("SIZE", "1000"))
ROUNDS = int(os.environ.get("ROUNDS", "15"))
GOAL = 1.2
FIRST_STORY = "/stories/corvane-systems-and-face-recognition/"
"""The same in every filled record (bench.filler.plan)."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').map(paint => paint.startTime)[0]"
ARRIVED = """() => {
  const [page] = performance.getEntriesByType("navigation");
  return [page.responseStart, page.responseEnd, page.encodedBodySize];
}"""
Found = dict[str, list[dict[str, float]]]


def main() -> int:
    with (
        fill.to_serve(SIZE) as folder,
        serving(folder, "tracker.wsgi", ours := free_port()),
        tempfile.NamedTemporaryFile() as copy,
    ):
        Path(copy.name).write_bytes(fetched(f"http://127.0.0.1:{ours}{FIRST_STORY}"))
        more = {"COPY": copy.name, "DJANGO_SETTINGS_MODULE": "tracker.settings"}
        with serving(folder, "bench.peers.still", still := free_port(), **more):
            ports = {"ours": ours, "copy": still}
            return not report(measured({name: f"http://127.0.0.1:{p}{FIRST_STORY}" for name, p in ports.items()}))


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        return bytes(answer.read())


def measured(addresses: Mapping[str, str]) -> Found:
    """By page, what each round found. A first round warms up and is not counted."""
    pages = {fetched(address) for address in addresses.values()}
    assert len(pages) == 1, "The copy is not what our server sends."
    found: Found = {name: [] for name in addresses}
    with sync_playwright() as playwright:
        browser = launched(playwright, {})
        for number in range(ROUNDS + 1):
            for name, address in addresses.items():
                one = opened(browser, address)
                if number:
                    found[name].append(one)
        browser.close()
    return found


def opened(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="load")
    painted = float(page.wait_for_function(PAINTED).json_value())
    first, last, size = page.evaluate(ARRIVED)
    context.close()
    return {"painted": painted, "first byte": first, "last byte": last, "KB": size / 1000}


def report(found: Found) -> bool:
    results = {
        name: {key: round(statistics.median(one[key] for one in rounds), 1) for key in rounds[0]}
        for name, rounds in found.items()
    }
    pairs = [ours["painted"] / copy["painted"] for ours, copy in zip(found["ours"], found["copy"], strict=True)]
    times = round(statistics.median(pairs), 2)
    print(f"{'ms':6}" + "".join(f"{key:>12}" for key in results["ours"]))
    for name, one in results.items():
        print(f"{name:6}" + "".join(f"{value:12.1f}" for value in one.values()))
    print(f"{times} times the copy ({min(pairs):.2f} to {max(pairs):.2f}, {ROUNDS} rounds); goal {GOAL}")
    scaffold.keep("paint", {"size": SIZE, "rounds": ROUNDS, "results": results, "times": times, "goal": GOAL})
    return times <= GOAL


if __name__ == "__main__":
    sys.exit(main())
