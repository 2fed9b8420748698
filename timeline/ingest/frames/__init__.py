"""Events told by a dependency parse: which word of a sentence is a deed, who did it, who is concerned.

parse    sentences as words, each with what governs it                                            parser, tokens
story    lines with their trees, organizations with their places                                  page
units    words that may tell an event: verbs, and nouns of the lexicon                            units, lexicon(.tsv)
signs    what speaks for one that it does, and of which kind; for an organization that it is concerned   signs, beside
weights  what signs weigh, learnt from articles written for it (training/), held in weights.npz   weights
choose   kinds compete in a sentence                                                              choose
point    the words of each event, for reading to make out when it was and what it means           pointer, counted
offline  what rules point at is judged too, and both are read together                            offline
"""

from timeline.ingest.frames.choose import Judged
from timeline.ingest.frames.offline import look, proposals
from timeline.ingest.frames.page import Parse

__all__ = ["Judged", "Parse", "look", "proposals"]
