"""The protest's details: actions are ticked, not typed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.admin.forms import PlainForm
from timeline.models import ActionType, ProtestEvent


class ProtestForm(PlainForm):
    action_types = forms.MultipleChoiceField(
        label=_("What was done"), choices=ActionType.choices, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = ProtestEvent
        fields = [
            "action_types",
            "participants",
            "size_text",
            "size_low",
            "size_high",
            "size_unit",
            "size_claimed_by",
            "is_online",
            "met_with",
        ]
        help_texts = {
            "participants": _("In words: “more than 400 employees”, “shareholders”. Never the name of a worker."),
            "size_text": _("The figure as the source says it: “more than three dozen”."),
            "size_unit": _("employees, organizations, shareholders …"),
            "size_low": _("Only what the words allow; leave the other end empty."),
        }
