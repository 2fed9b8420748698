"""What others made to break those who read it: files as they would be served, addresses as they would be linked."""

import json
from collections.abc import Iterator
from pathlib import Path

CODINGS = {".gz": "gzip", ".br": "br", ".deflate": "deflate"}


def files(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "data" / "hostile").rglob("*") if path.is_file())


def coding(path: Path) -> str:
    """The Content-Encoding under which a file is served; "" for one that is not packed."""
    return ", ".join(CODINGS[suffix] for suffix in path.suffixes if suffix in CODINGS)


def bodies(shared: Path) -> Iterator[bytes]:
    """Every file, and every naughty string on its own."""
    yield from (path.read_bytes() for path in files(shared))
    strings = json.loads((shared / "data" / "hostile" / "strings" / "blns.json").read_text())
    yield from (text.encode("utf-8", "surrogatepass") for text in strings)


def addresses(shared: Path) -> list[str]:
    """What browsers' own tests take for an address, or refuse."""
    rows = json.loads((shared / "data" / "hostile" / "url" / "wpt_urltestdata.json").read_text())
    return [row["input"] for row in rows if isinstance(row, dict)]
