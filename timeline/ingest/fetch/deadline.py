"""One clock for a whole fetch. A timeout per read does not stop a server that sends a byte every second."""

import time

from timeline.ingest.fetch.errors import TooSlow


class Deadline:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._ends = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left. Raises TooSlow when there are none."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TooSlow
        return left
