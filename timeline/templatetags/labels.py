"""The record's fixed words, as readers see them. Kinds and types are stored as keys; here each has its name."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS = {
    "protest": _("protest"),
    "contract": _("contract"),
    "statement": _("statement"),
    "product": _("product"),
    "policy": _("policy"),
    "legal": _("legal"),
    "report": _("report"),
    "other": _("other"),
}
ACTIONS = {
    "open_letter": _("open letter"),
    "petition": _("petition"),
    "walkout": _("walkout"),
    "strike": _("strike"),
    "rally": _("rally"),
    "resignation": _("resignation"),
    "shareholder_resolution": _("shareholder resolution"),
    "whistleblowing": _("whistleblowing"),
    "boycott": _("boycott"),
    "legal_action": _("legal action"),
    "union_drive": _("union drive"),
    "refusal_of_work": _("refusal of work"),
    "other": _("other"),
}
CONTRACT_EVENTS = {
    "solicitation": _("solicitation"),
    "award": _("award"),
    "modification": _("modification"),
    "option": _("option"),
    "renewal": _("renewal"),
    "expiry": _("expiry"),
    "non_renewal": _("non-renewal"),
    "termination": _("termination"),
    "bid_withdrawn": _("bid withdrawn"),
}
ORGANIZATIONS = {
    "company": _("company"),
    "agency": _("agency"),
    "nonprofit": _("nonprofit"),
    "union": _("union"),
    "worker_group": _("worker group"),
    "investor_group": _("investor group"),
    "other": _("other"),
}
ROLES = {
    "actor": pgettext_lazy("role of an organization in an entry", "acting"),
    "target": pgettext_lazy("role of an organization in an entry", "directed at"),
    "respondent": pgettext_lazy("role of an organization in an entry", "who answers"),
    "subject": pgettext_lazy("role of an organization in an entry", "concerning"),
    "beneficiary": pgettext_lazy("role of an organization in an entry", "in favour of"),
}
PARTIES = {
    "buyer": _("buyer"),
    "procuringEntity": _("procuring entity"),
    "supplier": _("supplier"),
    "reseller": _("reseller"),
}
EDITIONS = {
    "published": _("published"),
    "corrected": _("corrected"),
    "refreshed": _("refreshed"),
    "retracted": _("retracted"),
    "merged": _("merged"),
    "redacted": _("redacted"),
}
CLAIMS = {
    "disputed": _("Disputed"),
    "withdrawn_by_source": _("Withdrawn by its source"),
}
SCHEMES = {
    "wikidata": "Wikidata",
    "lei": "LEI",
    "sec_cik": "SEC CIK",
    "uei": "UEI",
    "domain": _("domain"),
    "usaspending": "USAspending",
    "piid": "PIID",
}
SUBJECTS = {
    "contract": _("contract"),
    "story": _("story"),
    "product": _("product"),
    "topic": _("topic"),
    "organization": _("organization"),
}
ORDERS = {
    "-date": _("newest first"),
    "date": _("oldest first"),
    "-updated": _("last printed first"),
    "updated": _("first printed first"),
}
VOCABULARIES: dict[str, dict[str, Any]] = {
    "kind": KINDS,
    "action": ACTIONS,
    "contract_event": CONTRACT_EVENTS,
    "organization": ORGANIZATIONS,
    "role": ROLES,
    "party": PARTIES,
    "edition": EDITIONS,
    "claim": CLAIMS,
    "scheme": SCHEMES,
    "subject": SUBJECTS,
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
