"""The form that asks for the public note, and why a record was not printed, with the part of the record it is of."""

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from timeline import editorial
from timeline.admin.forms import put
from timeline.fields.inputs import ProseInput
from timeline.wording.labels import FIELDS

REFUSED = "refused"
"""Asks a record's own form to say at its fields what speaks against printing it."""
Objection = tuple[str | None, ValidationError]


class NoteForm(forms.Form):
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    """Of the preview that was shown. Who sends none has seen nothing, and is shown it before anything is printed."""
    note = ProseInput(
        label=gettext_lazy("Public note"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=1000
    )
    refusal: editorial.Refused | None = None

    def show(self, seen: str) -> None:
        """With the form the preview of this fingerprint is shown."""
        self.initial["seen"] = seen
        if self.is_bound:
            put(self, "seen", seen)

    def refuse(self, refusal: editorial.Refused) -> None:
        """What is said of the note stands at it."""
        self.refusal = refusal
        for field, error in refusal.objections():
            if field == editorial.NOTE:
                self.add_error(field, error)


def objections(refusal: editorial.Refused | None) -> list[Objection]:
    return list(refusal.objections()) if refusal else []


def by_part(found: Iterable[Objection]) -> list[tuple[str, list[str]]]:
    """Of what is said of the record: its part in words, and the sentences."""
    return [(_part(field), error.messages) for field, error in found if field != editorial.NOTE]


def _part(path: str | None) -> str:
    first = (path or "").partition(".")[0]
    return capfirst(str(FIELDS.get(first, first.replace("_", " "))))
