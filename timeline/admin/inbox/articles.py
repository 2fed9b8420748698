"""An article by itself: its sentences to choose from, what an editor wants of it, and its buttons."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.accounts.people import editor
from timeline.accounts.unsaved import posted_from
from timeline.admin.inbox import choosing, picks
from timeline.admin.inbox.asked import Asked
from timeline.admin.rights import DECIDE, require
from timeline.editorial.article import ASIDE
from timeline.ingest import store
from timeline.models import Article

RIGHTS = {
    **picks.RIGHTS,
    "put_aside": DECIDE,
    "write": (*DECIDE, "timeline.add_timelineentry", "timeline.change_timelineentry"),
    "reopen": (*DECIDE, "timeline.change_timelineentry"),
}


@dataclass(frozen=True)
class ToRead:
    """What the pane shows of it."""

    text: choosing.Text
    copies: list[Article]


def to_be_read(article: Article, asked: Asked) -> ToRead:
    return ToRead(choosing.text(article, asked), store.copies(article))


@posted_from("admin:inbox_article")
def decide(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    act = _put_aside if verb in ASIDE else VERBS.get(verb)
    if act is None:
        raise Http404
    require(request, *RIGHTS["put_aside" if verb in ASIDE else verb])
    article = Article.objects.defer("text").filter(pk=pk).first()
    if article is None:
        messages.error(request, _("The article is there no more, and nothing was decided."))
        return redirect("admin:inbox")
    try:
        return act(request, article, verb)
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
        return redirect("admin:inbox_article", pk)


def _write(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    entry = editorial.write_entry(article, by=editor(request))
    messages.success(request, _("A draft that cites the article. Write what happened and when, then publish it."))
    return redirect("admin:timeline_timelineentry_change", entry.pk)


def _put_aside(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    editorial.put_aside(article, by=editor(request), verdict=verb, reason=request.POST.get("reason", "")[:300])
    return redirect("admin:inbox")


def _reopen(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    seen = editorial.SeenVerdict(request.POST.get("claim", ""), request.POST.get("told", "")[:300])
    left = editorial.take_up(article, by=editor(request), seen=seen)
    messages.success(request, _("“%(title)s” waits again.") % {"title": article})
    if left:
        messages.warning(request, left)
    return redirect("admin:inbox_article", article.pk)


VERBS: dict[str, Callable[[HttpRequest, Article, str], HttpResponse]] = {
    "write": _write,
    "reopen": _reopen,
    **picks.VERBS,
}
