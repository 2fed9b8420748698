"""What came of a demand: forms in the row of the demand, each with the entry that shows it."""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from timeline.admin.forms import PlainForm, SentRows
from timeline.admin.pickers import Picker
from timeline.admin.rights import seen
from timeline.models import Demand, Response, TimelineEntry

REWORD = "timeline.change_demand"


class AnswerForm(PlainForm):
    """What came of a demand, and the entry that shows it; in the form of an entry, that entry needn't be named."""

    class Meta:
        model = Response
        fields = ["kind", "entry"]

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        entry = cast(forms.ModelChoiceField, self.fields["entry"])
        entry.required, entry.label = False, _("shown by (empty: this entry)")
        entry.queryset = seen(request, TimelineEntry.objects.order_by())
        entry.widget = Picker(Response._meta.get_field("entry"), admin.site)
        entry.widget.is_required, entry.widget.choices = False, entry.choices
        for field in self.fields.values():
            field.disabled = not request.user.has_perm(REWORD)


class AnswersWidget(forms.Widget):
    formset: forms.BaseInlineFormSet

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return render_to_string("admin/answers.html", {"formset": self.formset})

    def id_for_label(self, id_: str) -> str:
        return ""


class AnswersField(forms.Field):
    """The answers to one demand: forms in its form."""

    widget = AnswersWidget

    @property
    def formset(self) -> forms.BaseInlineFormSet:
        return cast(AnswersWidget, self.widget).formset

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.formset.is_bound and self.formset.has_changed()

    def clean(self, value: Any) -> None:
        if self.formset.is_bound and not self.formset.is_valid():
            raise forms.ValidationError(_("Mend what is marked in the answers."))


class AnswerRows(SentRows, forms.BaseInlineFormSet):
    pass


AnswerSet: Any = forms.inlineformset_factory(
    Demand, Response, form=AnswerForm, formset=AnswerRows, extra=1, can_delete=True
)


def save_answer(form: forms.ModelForm, made: Any) -> None:
    given = form.cleaned_data
    if given.get("DELETE"):
        if form.instance.pk:
            form.instance.delete()
    elif form.has_changed():
        entry = given.get("entry") or TimelineEntry.objects.get(pk=made.timelineentry_id)
        answer = form.instance if form.instance.pk else Response(demand_id=made.demand_id, entry=entry)
        answer.entry, answer.kind = entry, given["kind"]
        held = Response.objects.filter(demand_id=made.demand_id, entry=entry).exclude(pk=answer.pk).first()
        if held:
            held.delete()
        answer.save()
