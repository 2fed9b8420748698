"""The record's fixed words: what is stored and sent is a key, here is each key's name in the reader's language.

Models, parameters, the API's schema, pages and the desk take them from here. A word may be deprecated, then it is no
longer offered; it is never deleted, for what is in print goes on saying it.
"""

from collections.abc import Collection, Iterable
from typing import Any

from babel.numbers import list_currencies
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Vocabulary(TextChoices):
    @classmethod
    def deprecated(cls) -> frozenset[str]:
        return frozenset()

    @classmethod
    def offered(cls) -> list[tuple[str, Any]]:
        """What a form offers to choose from."""
        return still_offered(cls.choices)


Choices = list[tuple[str, Any]]


def still_offered(choices: Iterable[tuple[str, Any]], held: Collection[str] = ()) -> Choices:
    """Those of a vocabulary's words that a form offers; a deprecated one to whoever holds it already."""
    choices = list(choices)
    keys = {key for key, _label in choices} - {""}
    words = next((each for each in Vocabulary.__subclasses__() if keys and keys <= set(each.values)), None)
    gone = words.deprecated() if words else frozenset()
    return [choice for choice in choices if choice[0] not in gone or choice[0] in held]


class EntryKind(Vocabulary):
    PROTEST = "protest", _("protest")
    CONTRACT = "contract", _("contract")
    STATEMENT = "statement", _("statement")
    PRODUCT = "product", _("product")
    POLICY = "policy", _("policy")
    LEGAL = "legal", _("legal")
    REPORT = "report", _("report")
    OTHER = "other", _("other")

    @property
    def path(self) -> str:
        """Its sign, as an SVG path in a square of 16, drawn with the even-odd rule."""
        return KIND_PATHS[self]


class ActionType(Vocabulary):
    """What people did: the actions that the field's registers of collective action and of protest tell apart."""

    OPEN_LETTER = "open_letter", _("open letter")
    PETITION = "petition", _("petition")
    WALKOUT = "walkout", _("walkout")
    STRIKE = "strike", _("strike")
    RALLY = "rally", _("rally")
    DEMONSTRATION = "demonstration", _("demonstration")
    MARCH = "march", _("march")
    PICKET = "picket", _("picket")
    SIT_IN = "sit_in", _("sit-in")
    VIGIL = "vigil", _("vigil")
    BLOCKADE = "blockade", _("blockade")
    RESIGNATION = "resignation", _("resignation")
    REFUSAL_OF_WORK = "refusal_of_work", _("refusal of work")
    WHISTLEBLOWING = "whistleblowing", _("whistleblowing")
    SHAREHOLDER_RESOLUTION = "shareholder_resolution", _("shareholder resolution")
    DIVESTMENT = "divestment", _("divestment")
    BOYCOTT = "boycott", _("boycott")
    RECRUITMENT_BOYCOTT = "recruitment_boycott", _("recruitment boycott")
    LEGAL_ACTION = "legal_action", _("legal action")
    UNION_DRIVE = "union_drive", _("union drive")
    UNION_REPRESENTATION = "union_representation", _("union representation")
    UNION_CONTRACT = "union_contract", _("union contract")
    HACKTIVISM = "hacktivism", _("hacktivism")
    RESOURCES = "resources", pgettext_lazy("form of protest", "guides and resources")
    OTHER = "other", _("other")


class ClaimState(Vocabulary):
    """How well the sources carry an entry. The first two are derived from its sources, the others an editor sets
    (EditedClaim)."""

    CORROBORATED = "corroborated", _("corroborated")
    UNVERIFIED = "unverified", _("unverified")
    DISPUTED = "disputed", _("disputed")
    WITHDRAWN = "withdrawn_by_source", _("withdrawn by its source")


class EditedClaim(Vocabulary):
    """What editors say of the claim; where they say nothing, it is derived."""

    DERIVED = "", _("as the sources say")
    DISPUTED = ClaimState.DISPUTED.value, ClaimState.DISPUTED.label
    WITHDRAWN = ClaimState.WITHDRAWN.value, ClaimState.WITHDRAWN.label


class EditionAction(Vocabulary):
    """What was done to a record when an edition of it was printed. One that says nothing else here is an editor's edit
    that leaves the record in print, and is judged by the rules."""

    PUBLISHED = "published", _("published")
    CORRECTED = "corrected", _("corrected")
    REFRESHED = "refreshed", _("refreshed")
    RETRACTED = "retracted", _("retracted")
    MERGED = "merged", _("merged")
    REDACTED = "redacted", _("redacted")

    @property
    def takes_out(self) -> bool:
        """Whether the record is out of print afterwards. Its state is then called as the action is."""
        return self in (EditionAction.RETRACTED, EditionAction.MERGED)

    @property
    def is_edit(self) -> bool:
        """Whether an editor asked for it; a refresh follows from the change of a neighbour."""
        return self != EditionAction.REFRESHED

    @property
    def is_judged(self) -> bool:
        """Whether the rules judge the edition itself. A refresh is judged with what caused it."""
        return self.is_edit and not self.takes_out


class ContractEventType(Vocabulary):
    """What happened to a contract, in the terms of OCDS where it has one."""

    SOLICITATION = "solicitation", _("solicitation")
    AWARD = "award", _("award")
    MODIFICATION = "modification", _("modification")
    OPTION = "option", _("option")
    RENEWAL = "renewal", _("renewal")
    EXPIRY = "expiry", _("expiry")
    NON_RENEWAL = "non_renewal", _("non-renewal")
    TERMINATION = "termination", _("termination")
    BID_WITHDRAWN = "bid_withdrawn", _("bid withdrawn")


class PartyRole(Vocabulary):
    """Who the parties of a contract are, as OCDS spells it."""

    BUYER = "buyer", _("buyer")
    PROCURING_ENTITY = "procuringEntity", _("procuring entity")
    SUPPLIER = "supplier", _("supplier")
    RESELLER = "reseller", _("reseller")


class OrganizationKind(Vocabulary):
    COMPANY = "company", _("company")
    AGENCY = "agency", _("agency")
    NONPROFIT = "nonprofit", _("nonprofit")
    UNION = "union", _("union")
    WORKER_GROUP = "worker_group", _("worker group")
    INVESTOR_GROUP = "investor_group", _("investor group")
    OTHER = "other", _("other")


class Part(Vocabulary):
    """What an organization had to do with an entry."""

    ACTOR = "actor", pgettext_lazy("role of an organization in an entry", "acting")
    TARGET = "target", pgettext_lazy("role of an organization in an entry", "directed at")
    RESPONDENT = "respondent", pgettext_lazy("role of an organization in an entry", "who answers")
    SUBJECT = "subject", pgettext_lazy("role of an organization in an entry", "concerning")
    BENEFICIARY = "beneficiary", pgettext_lazy("role of an organization in an entry", "in favour of")


class ResponseState(Vocabulary):
    """What a demand has come to."""

    NONE = "none", _("no response")
    ACKNOWLEDGED = "acknowledged", _("acknowledged")
    REFUSED = "refused", _("refused")
    PARTLY_MET = "partly_met", _("partly met")
    MET = "met", _("met")
    WITHDRAWN = "withdrawn", _("withdrawn")

    @property
    def is_open(self) -> bool:
        """Still owing: an acknowledgement is no answer."""
        return self.value in ("none", "acknowledged")

    @property
    def sign(self) -> str:
        """The name of its symbol in SIGN_PATHS."""
        return RESPONSE_SIGNS[self]


UNANSWERED = tuple(state.value for state in ResponseState if state.is_open)


class Relation(Vocabulary):
    """Of a later entry to an earlier one, as read at the earlier. Only `prompted` claims a cause."""

    PROMPTED = "prompted", _("prompted")
    CONTINUES = "continues", _("continued by")
    CONTRADICTS = "contradicts", _("contradicted by")
    CORRECTS = "corrects", _("corrected by")

    @property
    def label_at_later(self) -> str:
        """As read at the later entry."""
        return str(LABELS_AT_LATER[self])


LABELS_AT_LATER = {
    Relation.PROMPTED: _("in response to"),
    Relation.CONTINUES: _("continues"),
    Relation.CONTRADICTS: _("contradicts"),
    Relation.CORRECTS: _("corrects"),
}


class Basis(Vocabulary):
    """What a report is based on."""

    UNKNOWN = "", _("not on record")
    PRIMARY = "primary_document", _("primary document")
    OWN = "own_reporting", _("own reporting")
    RESTS = "rests_on", _("rests on another outlet")


class Supported(Vocabulary):
    """What of an entry a source can be cited for."""

    DATE = "date", _("date")
    PLACE = "place", _("place")
    ACTION = "action", pgettext_lazy("what a source is cited for", "what was done")
    PARTICIPANTS = "participants", _("who took part")
    ORGANIZATION = "organization", _("organizations")
    SIZE = "size", _("size")
    MET_WITH = "met_with", _("how it was met")
    DEMAND = "demand", _("demand")
    RESPONSE = "response", _("answer")
    PRODUCT = "product", _("product")
    CONTRACT = "contract", _("contract")
    AMOUNT = "amount", _("amount")
    PERIOD = "period", _("period")


class Scheme(Vocabulary):
    """Of identifiers that registers give."""

    WIKIDATA = "wikidata", "Wikidata"
    LEI = "lei", "LEI"
    SEC_CIK = "sec_cik", "SEC CIK"
    UEI = "uei", "UEI"
    DOMAIN = "domain", _("domain")


CURRENCIES = frozenset(list_currencies())
"""ISO 4217, those that are no longer in use among them (as CLDR lists them)."""
NOT_MONEY = frozenset(("XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XRE"))
"""Codes of ISO 4217 for no currency, for tests, for metals and for units of bonds and funds."""
KIND_PATHS = {
    EntryKind.PROTEST: "M8 1 15.4 14.5H.6z",
    EntryKind.CONTRACT: "M1.5 1.5h13v13h-13z",
    EntryKind.STATEMENT: "M1 1.5h14v9.5H8.5L4 15v-4H1z",
    EntryKind.PRODUCT: "M8 .6 14.5 4.3v7.4L8 15.4 1.5 11.7V4.3z",
    EntryKind.POLICY: "M8 .3 15.7 8 8 15.7.3 8z",
    EntryKind.LEGAL: "M1 1h14v4h-4v6h4v4H1v-4h4V5H1z",
    EntryKind.REPORT: "M1 1.5h14v3.6H1zm0 5h14v3.6H1zm0 5h9v3.6H1z",
    EntryKind.OTHER: "M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zm0 3a4 4 0 1 0 0 8 4 4 0 1 0 0-8z",
}
RESPONSE_SIGNS = {
    ResponseState.NONE: "s-open",
    ResponseState.ACKNOWLEDGED: "s-open",
    ResponseState.REFUSED: "s-refused",
    ResponseState.PARTLY_MET: "s-part",
    ResponseState.MET: "s-met",
    ResponseState.WITHDRAWN: "s-withdrawn",
}
SIGN_PATHS = {
    "s-open": "M7 0h2v10h4l-5 6-5-6h4z",
    "s-refused": "M7 0h2v9h6v4H1V9h6z",
    "s-met": "M7 0h2v5.2a5 5 0 1 1-2 0z",
    "s-part": "M7 0h2v5.2a5 5 0 1 1-2 0zm1 7a3 3 0 1 0 0 6z",
    "s-withdrawn": "M7 0h2v3H7zm0 5h2v3H7zm0 5h2v3H7z",
}


class SourceStanding(Vocabulary):
    """How the page of a cited source was found when somebody last looked."""

    ALIVE = "alive", _("still there")
    MOVED = "moved", _("has moved")
    ALTERED = "altered", _("no longer says what is quoted")
    GONE = "gone", _("no longer there")
