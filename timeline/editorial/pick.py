"""A sentence that an editor chose in an article becomes a draft, or one more citation: by the same doors as what
machines propose, and taken back as that is.
"""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from timeline.editorial.accept import NOTHING, Chosen, accept
from timeline.editorial.attach import attach
from timeline.editorial.door import door
from timeline.editorial.errors import Refused
from timeline.ingest import store
from timeline.ingest.picking import Pick
from timeline.ingest.values import Span
from timeline.models import Article, Citation, Suggestion, TimelineEntry, User
from timeline.models.citation import LONGEST_QUOTE


@door
def accept_pick(
    article: Article,
    pick: Pick,
    version: str,
    *,
    by: User,
    chosen: Chosen = NOTHING,
    answers: Sequence[str] = (),
    answered_by: Sequence[Span] = (),
) -> TimelineEntry:
    """A draft of what reading makes of the chosen sentence. `version` is that of the text in which it was chosen.
    `answers`: the claims of the article that it answers. `answered_by`: the sentences that answer it wait from now on,
    each to be linked back to it. Raises Refused where the text is another by now, or the claim is decided on."""
    return _accepted(_entered(article, pick, version, answers), version, by, chosen, answered_by)


@door
def accept_marked(
    suggestion: Suggestion,
    version: str,
    *,
    by: User,
    chosen: Chosen = NOTHING,
    demands: Sequence[Span] = (),
    answered_by: Sequence[Span] = (),
) -> TimelineEntry:
    """A draft of a suggestion in whose article more was chosen: what it asks for, and which sentences answer it. Raises
    Refused as `accept_pick` does."""
    store.take_lock()
    text = _unmoved(suggestion.article, version, [*demands, *answered_by]).text
    asked = [" ".join(text[start:end].split()) for start, end in demands]
    suggestion.proposal["demands"] = [*(suggestion.proposal.get("demands") or []), *asked]
    suggestion.save(update_fields=["proposal"])
    return _accepted(suggestion, version, by, chosen, answered_by)


@door
def attach_pick(article: Article, pick: Pick, version: str, entry: TimelineEntry, *, by: User) -> Citation:
    """The chosen sentence becomes one more citation of an entry. Raises Refused as `accept_pick` does."""
    return attach(_entered(article, pick, version), entry, by=by)


def _accepted(
    suggestion: Suggestion, version: str, by: User, chosen: Chosen, answered_by: Sequence[Span]
) -> TimelineEntry:
    """What is chosen as an answer to it is a suggestion too, which waits and knows what it answers."""
    entry = accept(suggestion, by=by, chosen=chosen)
    for start, end in answered_by:
        _entered(suggestion.article, Pick(start, end), version, [suggestion.claim_key])
    return entry


def _entered(article: Article, pick: Pick, version: str, answers: Sequence[str] = ()) -> Suggestion:
    store.take_lock()
    held = _unmoved(article, version, [(pick.start, pick.end), *pick.demands])
    waiting = store.also(held, held.text[pick.start : pick.end]) if answers and not pick.kind else None
    if waiting:
        return store.answering(waiting, answers)
    found = store.read_pick(held, pick).proposal
    if verdict := store.decided(held, found):
        raise Refused.decided(verdict)
    return store.enter(held, found, answers)


def _unmoved(article: Article, version: str, spans: Iterable[Span]) -> Article:
    """The article as it is now, locked. Raises Refused where it is gone, or has another text than was seen, or none of
    whose words are these."""
    rows = Article.objects.select_related("outlet").select_for_update(no_key=True, of=("self",))
    held = rows.filter(pk=article.pk).first()
    if held is None:
        raise Refused(_("The article is there no more, and nothing was decided."))
    if store.text_version(held) != version:
        raise Refused(_("The article has another text than the one in which you chose: choose again in this one."))
    for start, end in spans:
        if end - start > LONGEST_QUOTE:
            raise Refused(_("That is more than can be quoted: choose fewer words."))
        if not (0 <= start < end <= len(held.text) and held.text[start:end].strip()):
            raise Refused(_("No such words stand in the article: choose a sentence of it."))
    return held
