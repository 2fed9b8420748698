"""A name that is on record already: the form asks whether it is another one; a word that names two subjects says so."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db import models
from django.db.models import Q
from django.forms import BaseFormSet, ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.admin.forms import PlainForm
from timeline.admin.seen import SeenForm
from timeline.models import Alias, Name, Organization, Product
from timeline.models.same_name import same_name


class NamedForm(PlainForm):
    """The box stays hidden until the name that was given turns out to be another's too."""

    is_another = forms.BooleanField(
        label=gettext_lazy("this is another one of that name"), required=False, widget=forms.HiddenInput
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        is_told = self.data.get(self.add_prefix("is_another")) not in (None, "", "False", "false")
        held = [] if is_told or "name" not in self.changed_data else _of_name(self._meta.model, name, self.instance.pk)
        if held or is_told:
            self.fields["is_another"].widget = forms.CheckboxInput()
        if held:
            raise forms.ValidationError(_asked(held))
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
                messages.warning(request, format_html(told, words, _linked(others)))


def _of_name(model: Any, name: str, pk: int | None) -> list[models.Model]:
    """Records of the same kind that go, or went, by this name, or are named by it."""
    rows = model._default_manager.exclude(pk=pk)
    names = [rows.values_list("pk", "name")]
    if issubclass(model, Organization):
        names.append(Name.objects.exclude(organization=pk).values_list("organization", "name"))
        names.append(
            Alias.objects.exclude(organization=None).exclude(organization=pk).values_list("organization", "text")
        )
    wanted = same_name(name)
    found = {number for number, held in chain(*names) if same_name(held) == wanted}
    return list(rows.filter(pk__in=found)[:3])


def _asked(held: list[models.Model]) -> SafeString:
    told = _("This name is on record already: {}. Open that one, or tick below that this is another of the same name.")
    return format_html(told, _linked(held))


def _linked(records: list[models.Model]) -> SafeString:
    rows = ((_address(record), record._meta.verbose_name, record) for record in records)
    return format_html_join(", ", '<a href="{}">{} {}</a>', rows)


def _address(record: models.Model) -> str:
    return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])


def _shared(subject: Organization | Product) -> Iterator[tuple[str, list[models.Model]]]:
    for alias in subject.aliases.all():
        others = [other for other in _named_by(alias.text) if other != subject]
        if others:
            yield alias.text, others


def _named_by(words: str) -> list[models.Model]:
    either = Q(name__iexact=words) | Q(aliases__text__iexact=words)
    organizations = Organization.objects.filter(either | Q(former_names__name__iexact=words)).distinct()
    return [*organizations[:5], *Product.objects.filter(either).distinct()[:5]]
