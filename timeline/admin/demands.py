"""Demands in the form of the entry that makes or answers them: picked, or typed with whom they are asked of and what
came of them. All is saved with the entry.
"""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline import editorial
from timeline.admin.answers import REWORD, AnswerSet, AnswersField, AnswersWidget, save_answer
from timeline.admin.forms import PlainForm, Rows, Sheets, put
from timeline.admin.moved_rows import moved
from timeline.admin.new_organizations import OrganizationChoice, may_add
from timeline.admin.pickers import OrganizationPicker, Picker
from timeline.admin.rights import seen
from timeline.models import Demand, Organization, Response, TimelineEntry

MadeIn: Any = Demand.made_in.through
MadeIn.__str__ = lambda row: f"{Demand.letter}{row.demand_id}"  # Django made this class, and has no words for its rows


class SentAlong(forms.HiddenInput):
    """Of a field that can't be changed, and is sent all the same: it tells which demand the row was about, should the
    row or the whole entry be gone by then."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, {**(attrs or {}), "disabled": False})


class MadeDemandForm(PlainForm):
    """One row: a demand that is on record, which can be reworded here, or a new one."""

    text = Demand._meta.get_field("text").formfield(required=False, label=gettext_lazy("or a new one, in words"))
    of = OrganizationChoice(label=gettext_lazy("of whom"), queryset=Organization.objects.all(), required=False)
    answers = AnswersField(label=gettext_lazy("What came of it"), required=False)
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = MadeIn
        fields = ["demand"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.demand: Demand | None = self.instance.demand if self.instance.pk else None
        self._choose_pickers()
        self.fields["demand"].required = False
        if self.demand:
            self._fill(self.demand)
        self.answer_forms = cast(AnswersWidget, self.fields["answers"].widget).formset = self._answer_forms()

    def _choose_pickers(self) -> None:
        of, field = cast(OrganizationChoice, self.fields["of"]), cast(Any, Demand._meta.get_field("of"))
        of.widget = (OrganizationPicker if may_add(self.request) else Picker)(field, admin.site)
        of.widget.is_required, of.widget.choices = False, of.choices

    def _fill(self, demand: Demand) -> None:
        picked = self.fields["demand"]
        picked.widget, picked.disabled = SentAlong(), True
        self.fields["text"].label, self.fields["text"].required = _("Demand"), True
        self.fields["of"].required = True
        self.initial = {**self.initial, "text": demand.text, "of": demand.of_id, "seen_version": demand.version}
        if not self.request.user.has_perm(REWORD):
            self.fields["text"].disabled = self.fields["of"].disabled = True

    def _answer_forms(self) -> forms.BaseInlineFormSet:
        prefix, may = f"{self.prefix}-responses", self.request.user.has_perm(REWORD)
        is_sent = may and self.is_bound and f"{prefix}-TOTAL_FORMS" in self.data
        rows = Response.objects.filter(entry__in=seen(self.request, TimelineEntry.objects.order_by()))
        sent = moved(self._of_this_demand(prefix), prefix, rows.filter(demand=self.demand)) if is_sent else None
        given = {"instance": self.demand, "prefix": prefix, "queryset": rows, "form_kwargs": {"request": self.request}}
        answers = AnswerSet(sent, **given)
        answers.extra = 1 if may else 0
        return cast(forms.BaseInlineFormSet, answers)

    def _of_this_demand(self, prefix: str) -> QueryDict:
        """Rows of a demand that somebody untied meanwhile name one that this row has no more."""
        data = cast(QueryDict, self.data).copy()
        for name in [] if self.demand else [n for n in data if n.startswith(prefix) and n.endswith("-demand")]:
            del data[name]
        return data

    def clean(self) -> dict[str, Any] | None:
        given = super().clean() or {}
        if self.demand:
            self._refuse_stale(self.demand)
        elif given.get("text") and given.get("demand") and not given.get("seen_version"):
            self.add_error("text", _("Pick a demand that is on record, or type a new one, not both."))
        elif given.get("text"):
            self._refuse_half(given)
        elif not given.get("demand") and not self.errors:
            self.add_error("demand", _("Pick a demand that is on record, or type a new one below."))
        return given

    def _refuse_half(self, given: dict[str, Any]) -> None:
        if not self.request.user.has_perm("timeline.add_demand"):
            self.add_error("text", _("Your account may not add demands: pick one that is on record."))
        elif not given.get("of") and "of" not in self.errors:
            self.add_error("of", _("Say of whom it is demanded."))

    def _refuse_stale(self, demand: Demand) -> None:
        if not {"text", "of", "answers"}.intersection(self.changed_data):
            return
        try:
            editorial.refuse_stale(demand, self.cleaned_data.get("seen_version") or 0)
        except editorial.Refused as refusal:
            held = Demand.objects.select_related("of").filter(pk=demand.pk).first()
            stored = _("Stored now: “%(demand)s”, asked of %(of)s. Compare, then save again.")
            told = [stored % {"demand": held, "of": held.of}] if held else []
            self.add_error(None, [*refusal.messages, *told])
            self.is_stale = True
            put(self, "seen_version", held.version if held else "")

    def save(self, commit: bool = True) -> Any:
        """With its demand and what came of it; `commit` as Django has it, who saves rows of new records late."""
        if not commit:
            return super().save(commit=False)
        self._save_demand()
        made = super().save()
        for form in self.answer_forms.forms if self.answer_forms.is_bound else []:
            save_answer(form, made)
        return made

    def _save_demand(self) -> None:
        given = self.cleaned_data
        if self.demand and {"text", "of"}.intersection(self.changed_data):
            self.demand.text, self.demand.of = given["text"], given["of"]
            self.demand.save()
        elif not self.demand and not given.get("demand"):
            self.instance.demand = Demand.objects.create(text=given["text"], of=given["of"])


class DemandInline(Sheets):
    model = MadeIn
    form = MadeDemandForm
    autocomplete_fields = ["demand"]
    verbose_name, verbose_name_plural = gettext_lazy("demand"), gettext_lazy("demands made in it")
    fieldsets = [(None, {"fields": ["demand", "text", "of", "answers", "seen_version"]})]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("demand")


class AnsweredSet(forms.BaseInlineFormSet):
    """Answers to demands that other entries made; those to its own demands stand with them."""

    def get_queryset(self) -> QuerySet:
        if not hasattr(self, "_queryset"):
            self._queryset = super().get_queryset().exclude(demand__made_in=self.instance.pk)
        return self._queryset


class AnsweredInline(Rows):
    model = Response
    formset = AnsweredSet
    fields = ["demand", "kind"]
    autocomplete_fields = ["demand"]
    verbose_name, verbose_name_plural = gettext_lazy("answer"), gettext_lazy("earlier demands that it answers")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An answer stands in the demand, which other entries made."""
        return super().has_change_permission(request, obj) and request.user.has_perm(REWORD)

    has_add_permission = has_delete_permission = has_change_permission
