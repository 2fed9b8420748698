"""A name that is on record already: the form asks whether it is another one; a word that names two subjects says so."""

from collections.abc import Iterator

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.db.models import Q
from django.forms import BaseFormSet, ModelForm
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.admin.forms import PlainForm
from timeline.admin.same_names import asked, linked, of_name
from timeline.admin.seen import SeenForm
from timeline.models import Alias, Organization, Product


class NamedForm(PlainForm):
    """The box stays hidden until the name that was given turns out to be another's too."""

    is_another = forms.BooleanField(
        label=gettext_lazy("this is another one of that name"), required=False, widget=forms.HiddenInput
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        is_told = self.data.get(self.add_prefix("is_another")) not in (None, "", "False", "false")
        held = [] if is_told or "name" not in self.changed_data else of_name(self._meta.model, name, self.instance.pk)
        if held or is_told:
            self.fields["is_another"].widget = forms.CheckboxInput()
        if held:
            raise forms.ValidationError(asked(held))
        return name


class NamedRecordForm(NamedForm, SeenForm):
    pass


class NamedAdmin(admin.ModelAdmin):
    """For subjects: says after saving which of its words name another subject too."""

    form = NamedRecordForm

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: list[BaseFormSet], change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if any(getattr(formset, "model", None) is Alias and formset.has_changed() for formset in formsets):
            for words, others in _shared(form.instance):
                told = _("“{}” names {} too: articles with these words will mention both.")
                messages.warning(request, format_html(told, words, linked(others)))


def _shared(subject: Organization | Product) -> Iterator[tuple[str, list[models.Model]]]:
    for alias in subject.aliases.all():
        others = [other for other in _named_by(alias.text) if other != subject]
        if others:
            yield alias.text, others


def _named_by(words: str) -> list[models.Model]:
    either = Q(name__iexact=words) | Q(aliases__text__iexact=words)
    organizations = Organization.objects.filter(either | Q(former_names__name__iexact=words)).distinct()
    return [*organizations[:5], *Product.objects.filter(either).distinct()[:5]]
