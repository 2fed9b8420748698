"""Two editors with one record open: the second to save is told, shown what is stored now, and loses nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from timeline import editorial
from timeline.admin.forms import PlainForm, put


class SeenForm(PlainForm):
    """Of a printable record. It carries the version that it was filled with; one that carries none came too late."""

    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    typed_after = 0
    """Of a form that came too late: the version that it was filled with."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen_version"].initial = self.instance.version if self.instance.pk else None

    def clean(self) -> dict[str, Any] | None:
        given = super().clean()
        if self.instance.pk:
            try:
                editorial.refuse_stale(self.instance, self.cleaned_data.get("seen_version") or 0)
            except editorial.Stale as stale:
                self._tell(stale)
        return given

    def _tell(self, stale: editorial.Stale) -> None:
        """What was typed stays in the fields; saving again means it."""
        said = _("What is stored now stands above, what you typed is still in the fields: compare, then save again.")
        self.add_error(None, [*stale.messages, said])
        self.is_stale = True
        self.typed_after = self.cleaned_data.get("seen_version") or 0
        put(self, "seen_version", _held(self.instance).version)


def _held(record: Any) -> Any:
    return type(record)._default_manager.get(pk=record.pk)
