"""A language model that points at events, where an endpoint is named (TRACKER_MODEL_URL). Off otherwise.

tick ─▶ request: a row for each article in the inbox that it was not asked about ─▶ due ─▶ ask: budget ─▶ door ─▶ prompt
     ─▶ the answer is kept, and articles of that text are due to be read again, by it (ingest/pipeline/reread.py)

Meanwhile, and where no answer comes, what the offline pointer proposed stands. What comes back is believed in nothing:
only words that stand on the page are taken of it (ingest/propose/pointing).
"""

from timeline.model_pointer.asking import ask, request
from timeline.model_pointer.at_once import asked, stored

__all__ = ["ask", "asked", "request", "stored"]
