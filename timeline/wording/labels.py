"""What keys and fields are called on a page; the fixed words themselves stand in timeline.vocabulary."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from timeline import dates
from timeline.vocabulary import (
    ActionType,
    Basis,
    ClaimState,
    ContractEventType,
    EditionAction,
    EntryKind,
    OrganizationKind,
    Part,
    PartyRole,
    Scheme,
    SourceStanding,
    Supported,
)

REGISTERS = {"usaspending": "USAspending", "piid": "PIID"}
SUBJECTS = {
    "contract": _("contract"),
    "story": _("story"),
    "product": _("product"),
    "topic": _("topic"),
    "organization": _("organization"),
}
RECORDS = {"entry": _("entry"), "article": _("article"), "demand": _("demand"), **SUBJECTS}
ORDERS = {
    "-date": _("newest first"),
    "date": _("oldest first"),
    "-updated": _("last printed first"),
    "updated": _("first printed first"),
}
VOCABULARIES: dict[str, dict[str, Any]] = {
    "kind": dict(EntryKind.choices),
    "action": dict(ActionType.choices),
    "contract_event": dict(ContractEventType.choices),
    "organization": dict(OrganizationKind.choices),
    "role": dict(Part.choices),
    "party": dict(PartyRole.choices),
    "edition": dict(EditionAction.choices),
    "claim": dict(ClaimState.choices),
    "supported": dict(Supported.choices),
    "scheme": dict(Scheme.choices) | REGISTERS,
    "basis": dict(Basis.choices),
    "standing": dict(SourceStanding.choices),
    "subject": SUBJECTS,
    "record": RECORDS,
    "order": ORDERS,
}
FIELDS = {
    "title": _("title"),
    "summary": _("summary"),
    "date": _("date"),
    "is_announced": _("whether it is announced"),
    "known_by": pgettext_lazy("field", "known by"),
    "claim_state": _("state of the claim"),
    "claim_note": _("note on the claim"),
    "location": _("place"),
    "organizations": _("organizations"),
    "products": _("products"),
    "contracts": _("contracts"),
    "stories": _("stories"),
    "topics": _("topics"),
    "protest": _("details of the protest"),
    "contract_event": _("details of the contract event"),
    "demands": _("demands and their answers"),
    "links": _("links to other entries"),
    "citations": _("sources"),
    "kind": _("kind"),
}


def label(key: str, vocabulary: str) -> str:
    """A key without a name of its own is shown as words."""
    return str(VOCABULARIES[vocabulary].get(key, key.replace("_", " ")))


def kind_words(entry: dict) -> str:
    """ "Protest, open letter", "Contract, non-renewal"."""
    protest, event = entry.get("protest") or {}, entry.get("contract_event") or {}
    details = [label(action, "action") for action in protest.get("action_types", [])]
    if event:
        details.append(label(event["type"], "contract_event"))
    return ", ".join([capfirst(label(entry["kind"], "kind")), *details])


def date_words(document: dict) -> str:
    """A document's date in the language of the page."""
    return dates.words(dates.parse(document["edtf"]))
