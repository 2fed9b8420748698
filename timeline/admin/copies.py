"""On an article's page: which others tell the same report, and what an editor says of it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from timeline import editorial
from timeline.accounts.people import editor
from timeline.accounts.unsaved import posted_from
from timeline.admin.rights import require
from timeline.models import Article

ACTS: dict[str, tuple[Callable[..., object], Promise]] = {
    "agree": (editorial.agree, gettext_lazy("They count as one report. Publish those that are in print already.")),
    "part": (editorial.part, gettext_lazy("It stands alone from now on.")),
    "rejoin": (editorial.rejoin, gettext_lazy("It is grouped with its copies again, if there are any.")),
}
RIGHTS = ("timeline.view_article", "timeline.change_article", "timeline.change_suggestion")


@posted_from("admin:timeline_article_change")
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    require(request, *RIGHTS)
    article = get_object_or_404(Article, pk=pk)
    do, done = ACTS[verb]
    try:
        do(article, by=editor(request), seen=request.POST.get("seen", ""))
        messages.success(request, str(done))
    except editorial.Refused as refusal:
        messages.error(request, " ".join(refusal.told()))
    return redirect("admin:timeline_article_change", pk)
