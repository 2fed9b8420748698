"""A sentence that an editor chose in an article becomes a draft, or one more citation: by the same doors as what
machines propose, and taken back as that is.
"""

from collections.abc import Sequence

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
    suggestion = _entered(article, pick, version, answers)
    entry = accept(suggestion, by=by, chosen=chosen)
    for start, end in answered_by:
        _await_answer(suggestion, Pick(start, end), version)
    return entry


@door
def attach_pick(article: Article, pick: Pick, version: str, entry: TimelineEntry, *, by: User) -> Citation:
    """The chosen sentence becomes one more citation of an entry. Raises Refused as `accept_pick` does."""
    return attach(_entered(article, pick, version), entry, by=by)


def _await_answer(suggestion: Suggestion, pick: Pick, version: str) -> None:
    """What is chosen as an answer to a suggestion is a suggestion too, which waits and knows what it answers."""
    _entered(suggestion.article, pick, version, [suggestion.claim_key])


def _entered(article: Article, pick: Pick, version: str, answers: Sequence[str] = ()) -> Suggestion:
    store.take_lock()
    held = _unmoved(article, version)
    if pick.end - pick.start > LONGEST_QUOTE:
        raise Refused(_("That is more than can be quoted: choose fewer words."))
    if not all(_stands(held, span) for span in ((pick.start, pick.end), *pick.demands)):
        raise Refused(_("No such words stand in the article: choose a sentence of it."))
    waiting = store.also(held, held.text[pick.start : pick.end]) if answers and not pick.kind else None
    if waiting:
        return store.answering(waiting, answers)
    found = store.read_pick(held, pick).proposal
    if verdict := store.decided(held, found):
        raise Refused.decided(verdict)
    return store.enter(held, found, answers)


def _stands(article: Article, span: Span) -> bool:
    start, end = span
    return (
        0 <= start < end <= len(article.text) and end - start <= LONGEST_QUOTE and bool(article.text[start:end].strip())
    )


def _unmoved(article: Article, version: str) -> Article:
    """The article as it is now, locked. Raises Refused where it is gone, or has another text than was seen."""
    rows = Article.objects.select_related("outlet").select_for_update(no_key=True, of=("self",))
    held = rows.filter(pk=article.pk).first()
    if held is None:
        raise Refused(_("The article is there no more, and nothing was decided."))
    if store.text_version(held) != version:
        raise Refused(_("The article has another text than the one in which you chose: choose again in this one."))
    return held
