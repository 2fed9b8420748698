"""How fast entries are read, beside what else serves the same record: rounds of all of them in turn, so that only
ratios count. bench-fill's record (SIZE, FILLED), our web server for everybody (gunicorn's master, two workers, THREADS
each: one, as the trial that set the goals had it; `make run` has four, of which each waits for the others' Python, and
the longer its own is the more), four connections from a client of our own in another process, ROUNDS of SECONDS each.
Beside the answers a second stand the microseconds of processor that workers and PostgreSQL took for one: what else runs
changes them less.

bare: a WSGI function, psycopg and one prepared statement, sending the same bytes; it parses nothing and works out no
address, tag or header. shell: an ordinary viewset behind Django's usual middlewares that does just this, so what is
missing between its figure and 1 is the frameworks' own. DRF: a ModelViewSet with everything prefetched and
PageNumberPagination, over the working rows. The list as a page is measured by bench-lists.
"""

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import fill, scaffold
from bench.scaffold import processor

ROUNDS = int(os.environ.get("ROUNDS", "5"))
SECONDS = float(os.environ.get("SECONDS", "1"))
THREADS = os.environ.get("THREADS", "1")
READY = 60


@dataclass(frozen=True)
class Case:
    """`port` and `path` of what is asked; `beside` and `goal`: at least so many times another case."""

    port: int
    path: str
    tag: str = ""
    beside: str = ""
    goal: float = 0.0


def main() -> int:
    with fill.to_serve(fill.SIZE) as folder:
        return not measure(folder)


def measure(folder: Path) -> bool:
    """Whether every goal was reached."""
    ours, peers = free_port(), free_port()
    plan = json.loads(scaffold.run(folder, "-m", "bench.rounds.plan_reads", PORT=str(ours)))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as bare:
        json.dump({f"/bare/{name}?": case["bare"] for name, case in plan.items()}, bare)
        bare.flush()
        more = {"BARE": bare.name, "DJANGO_SETTINGS_MODULE": "bench.peers.settings"}
        with serving(folder, "tracker.wsgi", ours) as one, serving(folder, "bench.peers.wsgi", peers, **more) as other:
            cases = all_cases(plan, ours, peers)
            check(cases, plan)
            return report(rounds(cases, [one, other, processor.postmaster(folder)]), cases)


def all_cases(plan: Mapping[str, dict], ours: int, peers: int) -> dict[str, Case]:
    first, last = plan["page 1"]["path"], plan["last page"]["path"]
    found = {f"bare, {name}": Case(peers, quoted(f"/bare/{name}")) for name in plan}
    goals = {"page 1": 0.6, "last page": 0.6, "four filters": 0.5}
    found |= {name: Case(ours, case["path"], beside=f"bare, {name}", goal=goals[name]) for name, case in plan.items()}
    tag = head(ours, first)["ETag"]
    return found | {
        "shell, page 1": Case(peers, "/shell/", beside="bare, page 1"),
        "page 1 beside the shell": Case(ours, first, beside="shell, page 1"),
        "page 1, 304": Case(ours, first, tag, beside="page 1", goal=1.6),
        "DRF, page 1": Case(peers, "/drf/"),
        "DRF, last page": Case(peers, f"/drf/?page={fill.SIZE // 50}"),
        "page 1 beside DRF": Case(ours, first, beside="DRF, page 1", goal=20),
        "last page beside DRF": Case(ours, last, beside="DRF, last page", goal=100),
    }


def check(cases: Mapping[str, Case], plan: Mapping[str, dict]) -> None:
    """The bare handler sends what we send, byte for byte."""
    for name in plan:
        ours, bare = (body(cases[case]) for case in (name, f"bare, {name}"))
        assert ours == bare, f"The bare handler sends something else for {name}."


@dataclass(frozen=True)
class Round:
    """`rate`: answers a second; `cost`: microseconds of processor for one."""

    rate: float
    cost: float


def rounds(cases: Mapping[str, Case], servers: Sequence[int]) -> dict[str, list[Round]]:
    """By case, in the order of the rounds. A first round warms up and is not counted."""
    found: dict[str, list[Round]] = {name: [] for name in cases}
    for number in range(ROUNDS + 1):
        for name, case in cases.items():
            one = asked(case, servers)
            if number:
                found[name].append(one)
    return found


def asked(case: Case, servers: Sequence[int]) -> Round:
    words = [sys.executable, "-m", "bench.rounds.load", str(case.port), str(SECONDS), case.path]
    began = processor.microseconds_of_children(servers)
    told = json.loads(subprocess.check_output([*words, case.tag] if case.tag else words, cwd=scaffold.ROOT))
    spent = processor.microseconds_of_children(servers) - began
    assert set(told["statuses"]) == {"304" if case.tag else "200"}, (case, told)
    return Round(float(told["a_second"]), spent / sum(told["statuses"].values()))


def report(found: Mapping[str, list[Round]], cases: Mapping[str, Case], name: str = "read") -> bool:
    results = {name: row(name, found, cases[name]) for name in cases}
    print(f"{'':24} {'a second':>8} {'most':>8} {'×':>7} {'goal':>6} {'µs':>9} {'×':>7}")
    for case, one in results.items():
        times = f"{one['times']:7.2f} {one['goal']:6g}" if one["beside"] else " " * 14
        beside = f"{one['cheaper']:7.2f}  of {one['beside']}" if one["beside"] else ""
        print(f"{case:24} {one['median']:8.1f} {one['most']:8.1f} {times} {one['cost']:9.0f} {beside}")
    scaffold.keep(name, {"size": fill.SIZE, "rounds": ROUNDS, "seconds": SECONDS, "results": results})
    return all(one["times"] >= one["goal"] for one in results.values() if one["beside"])


def row(name: str, found: Mapping[str, list[Round]], case: Case) -> dict:
    """The ratios are the medians of the rounds' own: `times` as many answers, `cheaper` each."""
    own, others = found[name], found[case.beside] if case.beside else []
    pairs = list(zip(own, others, strict=False))
    return {
        "median": round(statistics.median(one.rate for one in own), 1),
        "most": round(max(one.rate for one in own), 1),
        "times": round(statistics.median(mine.rate / other.rate for mine, other in pairs), 2) if pairs else 0.0,
        "cost": round(statistics.median(one.cost for one in own)),
        "cheaper": round(statistics.median(other.cost / mine.cost for mine, other in pairs), 2) if pairs else 0.0,
        "beside": case.beside,
        "goal": case.goal,
    }


@contextmanager
def serving(folder: Path, door: str, port: int, **more: str) -> Iterator[int]:
    """As `make run` starts it (tracker/programs.py), but for the threads. Gives the process of the master."""
    words = [
        *(sys.executable, "-m", "gunicorn", door, "--bind", f"127.0.0.1:{port}", "--no-control-socket"),
        *("--worker-class", "tracker.server.Worker", "--workers", "2", "--threads", THREADS, "--log-level", "warning"),
    ]
    server = subprocess.Popen(words, cwd=scaffold.ROOT, env=scaffold.environment(folder) | {"PORT": str(port)} | more)
    try:
        wait_for(port)
        yield server.pid
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


def wait_for(port: int) -> None:
    deadline = time.monotonic() + READY
    while time.monotonic() < deadline:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"Nothing answers at port {port}.")


def body(case: Case) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{case.port}{case.path}") as answer:
        return bytes(answer.read())


def head(port: int, path: str) -> Mapping[str, str]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.headers


def quoted(path: str) -> str:
    return path.replace(" ", "%20")


def free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
