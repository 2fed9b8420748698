"""An editor points: a sentence of a page is chosen, and reading makes of it what it makes of any pointing.

hints     what would be marked in each sentence, were it to tell an event; kept when a page is read in full     frames
pointer   the third pointer: a chosen sentence and its hints become a pointing
read      that pointing becomes a proposal, beside the kinds and deeds that it may be instead
"""

from timeline.ingest.picking.pointer import NAME, Pick
from timeline.ingest.picking.read import Picked, read, sentences
from timeline.ingest.propose.sentences import split

__all__ = ["NAME", "Pick", "Picked", "read", "sentences", "split"]
