"""Lists and details of stored documents."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from api.answers import REVALIDATE, answer
from api.views.base import ListView, PrintView
from timeline.printed.fields import as_sent
from timeline.printed.knowing import known_documents
from timeline.printed.models import PublicRecord
from timeline.printed.pages import Page
from timeline.printed.stood import edition_at, state_after

State = PublicRecord.State
AS_OF = ("as_of",)
OF_A_TIME = (*AS_OF, "known_by")
"""Of what tells less by a day: whose document names when things were told."""


class DocumentList(ListView):
    def answer(self) -> HttpResponse:
        page = self.page()
        return answer(self.listing(page.column("text"), page), self.tag)

    def page(self) -> Page:
        """Its rows have the document's very text."""
        raise NotImplementedError


class DocumentDetail(PrintView):
    """One record in print; retracted ones answer 410 with what is left to say, merged ones lead on while they are."""

    kind: str
    key = "id"
    beside: Mapping[str, Any] = {}
    """What is selected along with the document as it stands, for `body`."""

    def answer(self) -> HttpResponse:
        found = self.record()
        if found["state"] == State.MERGED:
            return self.elsewhere(found["merged_into"])
        if found["state"] == State.RETRACTED:
            return answer(self.body(found), self.tag, status=410)
        return answer(self.body(found | {"text": self.known(found["text"])}), self.tag)

    def known(self, text: bytes) -> bytes:
        """The document as known by the day that is asked for, if one is."""
        day = self.filters.known
        if day is None:
            return text
        documents = known_documents(self.kind, [orjson.loads(text)], day, self.filters.at)
        if not documents:
            raise Http404(
                _("By %(day)s nothing was known of “%(name)s”.") % {"day": day, "name": self.kwargs[self.key]}
            )
        return orjson.dumps(documents[0])

    def record(self) -> dict[str, Any]:
        at = self.filters.at
        records = PublicRecord.objects.of_kind(self.kind).filter(**{self.key: self.kwargs[self.key]})
        found = _as_it_stands(records, self.beside) if at is None else _as_it_stood(records, at)
        if found is None:
            there = _("There is no %(kind)s “%(name)s” in print.")
            sentence = there if at is None else _("There was no %(kind)s “%(name)s” in print then.")
            raise Http404(sentence % {"kind": self.kind, "name": self.kwargs[self.key]})
        return found

    def elsewhere(self, record_id: str) -> HttpResponse:
        other = PublicRecord.objects.filter(pk=record_id).values_list(self.key, flat=True).get()
        path = self.request.path.removesuffix(f"{self.kwargs[self.key]}/")
        address = self.filters.address(f"{path}{other}/")
        return HttpResponseRedirect(address, headers={"Cache-Control": REVALIDATE})

    def body(self, found: Mapping[str, Any]) -> bytes:
        text: bytes = found["text"]
        return text


def _as_it_stands(records: QuerySet, beside: Mapping[str, Any]) -> dict[str, Any] | None:
    found = records.annotate(text=as_sent("document"), **beside)
    return found.values("state", "merged_into", "text", *beside).first()


def _as_it_stood(records: QuerySet, at: int) -> dict[str, Any] | None:
    """None where it was not in print yet."""
    columns: dict[str, Any] = {"action": "action", "into": "merged_into", "text": as_sent("document")}
    asked = records.annotate(**{f"then_{name}": edition_at(column, at) for name, column in columns.items()})
    found = asked.values(*(f"then_{name}" for name in columns)).first()
    if found is None or found["then_action"] is None:
        return None
    state = state_after(found["then_action"])
    return {"state": state, "merged_into": found["then_into"], "text": found["then_text"]}
