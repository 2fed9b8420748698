"""Pages that draw the same data: a canvas of sixty lines, and two packages that npm fetches once."""

import json
import os
import shutil
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PEERS = Path(os.environ.get("PEERS") or Path(tempfile.gettempdir(), "throughline-drawing-peers"))
PACKAGES = {"timelinejs": "@knight-lab/timelinejs", "vis-timeline": "vis-timeline"}
PAGES = Path(__file__).parent / "drawings"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        """Nothing."""


@contextmanager
def peers(port: int, size: int) -> Iterator[dict[str, str]]:
    """Addresses of the peers' pages, with the packages and the data beside them."""
    PEERS.mkdir(exist_ok=True)
    for name, package in PACKAGES.items():
        fetch(name, package)
    for page in PAGES.glob("*.html"):
        shutil.copy(page, PEERS)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/timeline/") as answer:
        (PEERS / "data.json").write_bytes(data := answer.read())
    if json.loads(data)["total"] != size:
        raise SystemExit("This record was filled by another release: .venv/bin/python -m bench.fill remove")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(PEERS)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield {name: f"http://127.0.0.1:{server.server_port}/{name}.html" for name in ("bare", "vis", "timelinejs")}
    server.shutdown()


def fetch(name: str, package: str) -> None:
    target = PEERS / name
    if target.exists():
        return
    words = ["npm", "pack", package, "--silent", "--pack-destination", str(PEERS)]
    packed = PEERS / subprocess.check_output(words, text=True).strip().splitlines()[-1]
    target.mkdir()
    subprocess.run(["tar", "-xzf", packed, "--strip-components", "1", "-C", target], check=True)
