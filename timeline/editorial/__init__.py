"""What editors do: one function each, keyword-only, `by=` a person, atomic. Machines propose, people decide."""

from timeline.editorial.accept import Chosen, accept
from timeline.editorial.article import put_aside, take_up, write_entry
from timeline.editorial.attach import attach
from timeline.editorial.clashes import CLASH, clash
from timeline.editorial.drafts import Stale, delete, refuse_stale, save, save_outlet
from timeline.editorial.errors import AtOnce, Refused
from timeline.editorial.groups import agree, part, rejoin, shown_group
from timeline.editorial.not_carried import not_carried
from timeline.editorial.pick import accept_marked, accept_pick, attach_pick
from timeline.editorial.preview import Preview, preview, preview_retraction
from timeline.editorial.publish import correct, publish, publish_together, retract
from timeline.editorial.quotes import Quoted, QuoteState, confirm_quote, quote_of, quotes_of, use_passage
from timeline.editorial.rules import NOTE
from timeline.editorial.thaw import thaw
from timeline.editorial.undoing import SeenVerdict
from timeline.editorial.unseen import Unseen
from timeline.editorial.verdict import refuse, reopen
from timeline.publishing import PublicationBusy

__all__ = [
    "CLASH",
    "NOTE",
    "AtOnce",
    "Chosen",
    "Preview",
    "PublicationBusy",
    "QuoteState",
    "Quoted",
    "Refused",
    "SeenVerdict",
    "Stale",
    "Unseen",
    "accept",
    "accept_marked",
    "accept_pick",
    "agree",
    "attach",
    "attach_pick",
    "clash",
    "confirm_quote",
    "correct",
    "delete",
    "not_carried",
    "part",
    "preview",
    "preview_retraction",
    "publish",
    "publish_together",
    "put_aside",
    "quote_of",
    "quotes_of",
    "refuse",
    "refuse_stale",
    "rejoin",
    "reopen",
    "retract",
    "save",
    "save_outlet",
    "shown_group",
    "take_up",
    "thaw",
    "use_passage",
    "write_entry",
]
