"""An entry, in the shape of the contract."""

from rest_framework import serializers

from api.serializers.parts import (
    DateSerializer,
    DaysSerializer,
    EntryBriefSerializer,
    ImprintSerializer,
    NamedSerializer,
    TitledSerializer,
    Word,
    day,
    entry_kind,
)
from timeline.vocabulary import ActionType, ClaimState, ContractEventType, Part, Relation, ResponseState


def response() -> Word:
    return Word("ResponseState", ResponseState.values)


def contract_event_type() -> Word:
    return Word("ContractEventType", ContractEventType.values)


def within(whose: str) -> serializers.ListField:
    told = f"Slugs of whom {whose} belonged to then, the nearest first; absent where nobody is known."
    return serializers.ListField(child=serializers.SlugField(), required=False, help_text=told)


class RoleSerializer(NamedSerializer):
    role = Word("EntryRole", Part.values)
    within = within("it")


class PartySerializer(NamedSerializer):
    role = serializers.CharField(help_text="OCDS: buyer, procuringEntity, supplier, reseller.")


def known_later() -> serializers.Field:
    return serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Only with known_by: for what none but sources that are left out are named. Where it can be null "
        "or empty, it is.",
    )


class EntryProductSerializer(NamedSerializer):
    maker = serializers.SlugField(allow_null=True)
    within = within("its maker")


class SizeSerializer(serializers.Serializer):
    text = serializers.CharField(allow_blank=True, help_text="As the source says it.")
    low = serializers.IntegerField(allow_null=True)
    high = serializers.IntegerField(allow_null=True)
    unit = serializers.CharField(allow_blank=True)
    claimed_by = serializers.CharField(allow_blank=True)


class ProtestSerializer(serializers.Serializer):
    action_types = serializers.ListField(child=Word("ActionType", ActionType.values))
    participants = serializers.CharField(allow_blank=True)
    size = SizeSerializer(allow_null=True)
    online = serializers.BooleanField(allow_null=True)
    met_with = serializers.CharField(allow_null=True)


class ContractEventSerializer(serializers.Serializer):
    type = contract_event_type()
    contract = serializers.SlugField(allow_null=True)
    amount = serializers.CharField(allow_null=True, help_text="A decimal number.")
    currency = serializers.CharField(allow_null=True)
    period = serializers.CharField(allow_null=True, help_text="EDTF.")
    parties = PartySerializer(many=True)


class ResponseSerializer(serializers.Serializer):
    response = response()
    entry = EntryBriefSerializer()
    days = DaysSerializer(allow_null=True)


class UnansweredSerializer(DaysSerializer):
    counted_to = serializers.DateField(help_text="The latest day on record in any story of the entries that make it.")


class DemandSerializer(serializers.Serializer):
    id = serializers.CharField()
    text = serializers.CharField()
    of = serializers.SlugField(allow_null=True)
    response = response()
    days_to_response = DaysSerializer(required=False)
    days_unanswered = UnansweredSerializer(required=False)
    history = ResponseSerializer(many=True)


class LinkSerializer(serializers.Serializer):
    relation = Word("Relation", [*Relation.values, "answers"])
    direction = Word("Direction", ("out", "in"))
    label = serializers.CharField(help_text="The words as read from this entry.")  # type: ignore[assignment]
    note = serializers.CharField(allow_blank=True)
    derived = serializers.BooleanField()
    entry = EntryBriefSerializer()


class QuoteSerializer(serializers.Serializer):
    exact = serializers.CharField()
    prefix = serializers.CharField(allow_blank=True)
    suffix = serializers.CharField(allow_blank=True)
    confirmed_on = serializers.DateField(
        required=False,
        help_text="The text held of the source does not contain these words; an editor confirmed them on this day.",
    )


class CitationSerializer(serializers.Serializer):
    article = serializers.CharField()
    title = serializers.CharField(allow_null=True, allow_blank=True)
    outlet = serializers.CharField(allow_null=True)
    url = serializers.CharField(allow_null=True)
    published_on = day()
    basis = serializers.CharField(allow_blank=True)
    quote = QuoteSerializer(allow_null=True)
    supports = serializers.ListField(child=serializers.CharField())
    locator = serializers.CharField(allow_blank=True)
    archive_url = serializers.CharField(allow_null=True)


class CorroborationSerializer(serializers.Serializer):
    sources = serializers.IntegerField()
    independent = serializers.IntegerField(
        allow_null=True, help_text="Null only with known_by, where it can't be told of some of the sources."
    )


class EntrySerializer(serializers.Serializer):
    id = serializers.CharField()
    slug = serializers.SlugField()
    url = serializers.CharField(help_text="The page, relative to the site.")
    kind = entry_kind()
    title = serializers.CharField()
    summary = serializers.CharField(allow_blank=True)
    summary_html = serializers.CharField(allow_blank=True)
    date = DateSerializer()
    is_announced = serializers.BooleanField()
    known_by = day(help_text="The earliest publication among the citations.")
    claim_state = Word("ClaimState", ClaimState.values)
    claim_note = serializers.CharField(allow_blank=True)
    location = serializers.CharField(allow_null=True)
    organizations = RoleSerializer(many=True)
    products = EntryProductSerializer(many=True)
    contracts = TitledSerializer(many=True)
    stories = TitledSerializer(many=True)
    topics = NamedSerializer(many=True)
    protest = ProtestSerializer(allow_null=True)
    contract_event = ContractEventSerializer(allow_null=True)
    demands = DemandSerializer(many=True)
    commitments = serializers.ListField(child=serializers.DictField())
    links = LinkSerializer(many=True)
    citations = CitationSerializer(many=True)
    corroboration = CorroborationSerializer()
    known_later = known_later()
    created_at = serializers.DateTimeField()
    edition = ImprintSerializer()
