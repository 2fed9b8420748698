"""Organizations, products, contracts, stories, topics."""

from rest_framework import serializers

from api.serializers.entry import PartySerializer, contract_event_type, known_later
from api.serializers.parts import (
    EntryBriefSerializer,
    IdentifierSerializer,
    ImprintSerializer,
    NamedSerializer,
    TitledSerializer,
    day,
)


class SubjectSerializer(serializers.Serializer):
    id = serializers.CharField()
    slug = serializers.SlugField()
    url = serializers.CharField(help_text="The page, relative to the site.")
    edition = ImprintSerializer()


class DuringSerializer(serializers.Serializer):
    from_ = day(help_text="The first day of which it is true; null where that is not known.")
    to = day(help_text="The first day of which it no longer is; null where there is none on record.")

    def get_fields(self) -> dict[str, serializers.Field]:
        """`from` is a word of Python's."""
        return {name.rstrip("_"): field for name, field in super().get_fields().items()}


class DatedNameSerializer(DuringSerializer):
    name = serializers.CharField()


class ParentSerializer(NamedSerializer, DuringSerializer):
    """Whose an organization was."""


class OrganizationSerializer(SubjectSerializer):
    name = serializers.CharField()
    kind = serializers.CharField(allow_blank=True)
    description = serializers.CharField(allow_blank=True)
    names = DatedNameSerializer(many=True)
    identifiers = IdentifierSerializer(many=True)
    parents = ParentSerializer(many=True, required=False, help_text="Absent of one that belonged to nobody.")


class ProductSerializer(SubjectSerializer):
    name = serializers.CharField()
    description = serializers.CharField(allow_blank=True)
    maker = NamedSerializer(allow_null=True)


class StorySerializer(SubjectSerializer):
    title = serializers.CharField()
    lead = serializers.CharField(allow_blank=True)


class TopicSerializer(SubjectSerializer):
    name = serializers.CharField()
    is_deprecated = serializers.BooleanField(
        required=False, help_text="True of a word that no new entry is given; absent of others."
    )


class StatedPartySerializer(PartySerializer):
    entry = EntryBriefSerializer()


class StatedEventSerializer(serializers.Serializer):
    type = contract_event_type()
    amount = serializers.CharField(allow_null=True, help_text="A decimal number.")
    currency = serializers.CharField(allow_null=True)
    period = serializers.CharField(allow_null=True, help_text="EDTF.")
    entry = EntryBriefSerializer()
    known_later = known_later()


class ContractSerializer(SubjectSerializer):
    title = serializers.CharField()
    description = serializers.CharField(allow_blank=True)
    identifiers = IdentifierSerializer(many=True)
    prior = TitledSerializer(allow_null=True)
    parties = StatedPartySerializer(many=True)
    events = StatedEventSerializer(many=True)
