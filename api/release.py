"""Which release answers: what an ETag says besides the clock, since new code may set the same record differently."""

import hashlib
from pathlib import Path

ROOMS = (Path(__file__).parent, Path(__file__).parent.parent / "timeline" / "printed")


def _digest() -> str:
    digest = hashlib.sha256()
    for room in ROOMS:
        for source in sorted(room.rglob("*.py")):
            digest.update(source.read_bytes())
    return digest.hexdigest()[:8]


RELEASE = _digest()
