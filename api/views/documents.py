"""Lists and details of stored documents."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from api.answers import REVALIDATE, answer, document, listing
from api.views.base import PrintView
from timeline.printed.fields import as_sent
from timeline.printed.models import PublicRecord
from timeline.printed.pages import Page

State = PublicRecord.State


class DocumentList(PrintView):
    def answer(self) -> HttpResponse:
        page = self.page()
        results = map(document, page.column("text"))
        return answer(listing(results, page, self.filters, self.address()), self.tag)

    def page(self) -> Page:
        """Its rows have the document's very text."""
        raise NotImplementedError


class DocumentDetail(PrintView):
    """One record in print; retracted ones answer 410 with what is left to say, merged ones lead on while they are."""

    kind: str
    key = "id"

    def answer(self) -> HttpResponse:
        found = self.record()
        if found["state"] == State.MERGED:
            return self.elsewhere(found["merged_into"])
        return answer(self.body(found["text"]), self.tag, status=410 if found["state"] == State.RETRACTED else 200)

    def record(self) -> dict[str, Any]:
        records = PublicRecord.objects.of_kind(self.kind).filter(**{self.key: self.kwargs[self.key]})
        rows: QuerySet = records.annotate(text=as_sent("document"))
        found: dict[str, Any] | None = rows.values("state", "merged_into", "text").first()
        if found is None:
            named = {"kind": self.kind, "name": self.kwargs[self.key]}
            raise Http404(_("There is no %(kind)s “%(name)s” in print.") % named)
        return found

    def elsewhere(self, record_id: str) -> HttpResponse:
        other = PublicRecord.objects.filter(pk=record_id).values_list(self.key, flat=True).get()
        path = self.request.path.removesuffix(f"{self.kwargs[self.key]}/")
        return HttpResponseRedirect(f"{path}{other}/", headers={"ETag": self.tag, "Cache-Control": REVALIDATE})

    def body(self, text: bytes) -> bytes:
        return text
