"""How fast the visual timeline draws, beside what else draws the same: a canvas of sixty lines, which has no words and
no keys, vis-timeline and TimelineJS3, in their newest versions.

    make bench-timeline                              10,000 entries (SIZE), ROUNDS of ours and the canvas, in turn

A real browser opens each page; the data lies beside the peers' pages already, so what counts are the milliseconds from
the data's last byte to the picture. Told are also those from the page's address, the page's nodes, the heap after a
collection, and the kilobytes of code that are sent. Only ratios count: other programs run on the machine. npm fetches
the peers once, to a folder beside those of the filled records (PEERS).

Of frames, while the picture is wheeled nearer and panned, two things are told. `work` is the processor's time that the
page's own thread takes for one, from the wheel to its picture: scripts, drawing and, in a browser without a graphics
card, all pixels. The browser counts it for that thread alone (DevTools, `TaskDuration` in thread ticks), so neither the
rate at which it shows frames nor other programs are in it. `apart` is the time from a wheel to the end of its frame, in
which both are: it says something beside that of the bare canvas alone.
"""

import gzip
import os
import statistics
import sys
from collections.abc import Mapping

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench import fill, scaffold
from bench.peers.drawn import peers
from bench.read import free_port, serving
from tests.chromium import launched

SIZE = int(os.environ.get("SIZE", "10000"))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SCRIPTS = scaffold.ROOT / "timeline" / "web" / "static" / "web"
ONCE = ("vis", "timelinejs")
"""They take so long that one round says enough."""
PATIENCE = 400_000
FRAMES = 90
GOALS = {
    "beside bare": 1.5,
    "beside vis": 10,
    "beside timelinejs": 50,
    "heap": 10,
    "nodes": 3_000,
    "work": 20,
    "apart beside bare": 1,
    "code": 50,
}

WHEELED = """([selector, turn]) => new Promise(done => {
  const target = document.querySelector(selector) || document.body, box = target.getBoundingClientRect();
  const at = {bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + 200};
  const {port1, port2} = new MessageChannel(), began = performance.now();
  port1.onmessage = () => done(performance.now() - began);
  target.dispatchEvent(new WheelEvent("wheel", {...at, ...turn}));
  requestAnimationFrame(() => port2.postMessage(0));
})"""
"""The message comes once the frame is drawn."""


def main() -> int:
    with (
        fill.to_serve(SIZE) as folder,
        serving(folder, "tracker.wsgi", port := free_port()),
        peers(port, SIZE) as beside,
    ):
        return not report(measured({"ours": f"http://127.0.0.1:{port}/timeline/"} | beside))


Found = dict[str, list[dict[str, float]]]


def measured(addresses: Mapping[str, str]) -> Found:
    """By page, what each round found. One round of ours and the canvas warms up."""
    found: Found = {name: [] for name in addresses}
    with sync_playwright() as playwright:
        browser = launched(playwright, {})
        for number in range(ROUNDS + 1):
            for name, address in addresses.items():
                if name in ONCE and number:
                    continue
                one = opened(browser, name, address)
                if number or name in ONCE:
                    found[name].append(one)
        browser.close()
    return found


def opened(browser: Browser, name: str, address: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(DRAWN)
    page.goto(address, wait_until="commit")
    drawn = float(page.wait_for_function("() => window.drawnAt").json_value())
    heap, nodes = size(page)
    work, apart = wheeled(page, name)
    data = float(page.evaluate(ARRIVED))
    context.close()
    return {
        "drawn": drawn - data,
        "opened": drawn,
        "heap": heap,
        "nodes": nodes,
        "work": work,
        "apart": apart,
    }


def wheeled(page: Page, name: str) -> tuple[float, float]:
    """Of 95 in 100 frames no more than these milliseconds: of work, and apart."""
    is_drawn = name in ("ours", "bare")
    selector, frames = ("canvas", FRAMES) if is_drawn else (".vis-timeline, .tl-timenav", 6)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    apart, work = [], []
    for number in range(frames):
        before = busy(devtools)
        apart.append(float(page.evaluate(WHEELED, [selector, turn(number, frames)])))
        work.append((busy(devtools) - before) * 1000)
    return most(work), most(apart)


def turn(number: int, frames: int) -> dict[str, int]:
    """Nearer, a little back each time; then from side to side."""
    if number < frames / 2:
        return {"deltaY": 50 if number % 2 else -60}
    return {"deltaX": 40 if number % 20 < 10 else -40}


def busy(devtools: CDPSession) -> float:
    return metrics(devtools)["TaskDuration"]


def most(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


DRAWN = """
const looked = () => document.querySelector("[data-drawn]")
  ? requestAnimationFrame(() => requestAnimationFrame(() => (window.drawnAt = performance.now())))
  : requestAnimationFrame(looked);
requestAnimationFrame(looked);
"""


ARRIVED = """() => Math.max(...performance.getEntriesByType("resource")
  .filter(({ name }) => /data[.]json|api[/]v1[/]timeline/.test(name)).map(({ responseEnd }) => responseEnd))"""


def size(page: Page) -> tuple[float, float]:
    """The heap in megabytes after a collection, and how many elements there are."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    devtools.send("Performance.enable")
    nodes = float(page.evaluate("() => document.querySelectorAll('*').length"))
    return metrics(devtools)["JSHeapUsedSize"] / 1e6, nodes


def metrics(devtools: CDPSession) -> dict[str, float]:
    return {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}


def code() -> float:
    """Kilobytes of ours, each file packed by itself."""
    files = [*SCRIPTS.glob("timeline/*.js"), SCRIPTS / "timeline.css", SCRIPTS / "drawn.js"]
    return sum(len(gzip.compress(file.read_bytes())) for file in files) / 1000


def report(found: Found) -> bool:
    results: dict[str, dict] = {
        name: {key: round(statistics.median(one[key] for one in rounds), 1) for key in rounds[0]}
        for name, rounds in found.items()
    }
    ours = results["ours"]
    told = {
        "beside bare": beside_bare(found, "drawn"),
        **{f"beside {name}": round(results[name]["drawn"] / ours["drawn"], 1) for name in ONCE},
        **{key: ours[key] for key in ("heap", "nodes", "work")},
        "apart beside bare": beside_bare(found, "apart"),
        "code": round(code(), 1),
    }
    print(f"{'':12} {'drawn ms':>9} {'opened ms':>10} {'heap MB':>8} {'nodes':>8} {'work ms':>8} {'apart ms':>8}")
    for name, one in results.items():
        times = f"{one['drawn']:9.0f} {one['opened']:10.0f}"
        print(f"{name:12} {times} {one['heap']:8.1f} {one['nodes']:8.0f} {one['work']:8.1f} {one['apart']:8.1f}")
    for name, value in told.items():
        print(f"{name:18} {value:8g}  goal {GOALS[name]:g}")
    scaffold.keep("timeline", {"size": SIZE, "rounds": ROUNDS, "results": results, "told": told, "goals": GOALS})
    return all(reached(name, value) for name, value in told.items())


def beside_bare(found: Found, key: str) -> float:
    return round(statistics.median(a[key] / b[key] for a, b in zip(found["ours"], found["bare"], strict=True)), 2)


def reached(name: str, value: float) -> bool:
    return value >= GOALS[name] if name in ("beside vis", "beside timelinejs") else value <= GOALS[name]


if __name__ == "__main__":
    sys.exit(main())
