"""The only writer of what ingestion knows: applies a plan in one transaction, and tells what is stored.

    subjects()            the record's organizations and products, as values for the judgement
    names()               all that they go by as one table, and its version: another one as soon as a name is
    names_version()       alone
    held(page)            the articles that an arrived page may be
    apply(plan, reading)  Article, Outlet, Mentions, Suggestions: all or nothing
    rewrite(article, …)   its Mentions and Suggestions from a new reading of page_of(article), the text it has
    marks(page)           what a model marked on its text, where one is asked
    merged(plan, page)    the page with what is on record in place of what it says
    moved(article)        which quotes its text does not contain any more, in words
    join(article)         puts it with those that tell the same report; copies(article) are these, and
    leave_none_alone(…)   ends a group that has lost all but one of them
    call(article)         makes due what was just stored, once it is on record who brought it
    call_again(now, …)    makes due what waits and was read with other names, or by another pointer; claim_unread(…)
                          hands it out, with what was left to be read in full; leave(article) gives up what can't be
    belonging(article)    the entries that it may belong to, with the reasons; keep_words(entries) lets them be found
    settle(article)       lets what waits on it meet the verdicts that hold for it
    read_pick(article, pick)  what reading makes of a sentence that an editor chose; enter(…) makes it a suggestion
    keep(article, page, body)  files the bytes that a page was read from with its text; whoever brings one calls it
    drop()                lets these go after a while, a batch
    forget()              lets the texts go of what is not relevant, a batch
    labelled()            what editors said of sentences, as pages to learn from and to measure on
    told()                which articles editors found relevant, and which not
    keep_weights(…)       puts the weights in force that this gave; judge_again() judges by them what waits, a batch
    count(rows)           counts a version of each, by nobody
    take_lock()           before any of these is written, or a verdict
    document(article)     what `ingest --json` prints, made from the rows alone

A verdict is a person's: it stands on a claim, and whatever makes the claim again is not asked.
"""

from timeline.ingest.store.apply import apply
from timeline.ingest.store.belonging import belonging, keep_words
from timeline.ingest.store.bodies import drop, keep
from timeline.ingest.store.claims import settle
from timeline.ingest.store.document import document, moved
from timeline.ingest.store.fit import fit
from timeline.ingest.store.forget import forget
from timeline.ingest.store.groups import copies, join, leave_none_alone
from timeline.ingest.store.held import held
from timeline.ingest.store.labelled import labelled
from timeline.ingest.store.lock import take_lock
from timeline.ingest.store.marks import marks
from timeline.ingest.store.page import merged, page_of
from timeline.ingest.store.picked import also, answering, chosen, decided, enter, likely, read_pick, text_version
from timeline.ingest.store.rewrite import rewrite
from timeline.ingest.store.subjects import names, names_version, subjects
from timeline.ingest.store.unread import call, call_again, claim_unread, leave
from timeline.ingest.store.versions import count
from timeline.ingest.store.weights import judge_again, keep_weights, told

__all__ = [
    "also",
    "answering",
    "apply",
    "belonging",
    "call",
    "call_again",
    "chosen",
    "claim_unread",
    "copies",
    "count",
    "decided",
    "document",
    "drop",
    "enter",
    "fit",
    "forget",
    "held",
    "join",
    "judge_again",
    "keep",
    "keep_weights",
    "keep_words",
    "labelled",
    "leave",
    "leave_none_alone",
    "likely",
    "marks",
    "merged",
    "moved",
    "names",
    "names_version",
    "page_of",
    "read_pick",
    "rewrite",
    "settle",
    "subjects",
    "take_lock",
    "text_version",
    "told",
]
