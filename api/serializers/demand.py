"""Demands as records of their own."""

from rest_framework import serializers

from api.serializers.entry import ResponseSerializer, UnansweredSerializer, response
from api.serializers.parts import DaysSerializer, EntryBriefSerializer, ImprintSerializer, NamedSerializer


class DemandRecordSerializer(serializers.Serializer):
    id = serializers.CharField()
    text = serializers.CharField()
    of = NamedSerializer(allow_null=True, help_text="The organization that was asked.")
    made_in = EntryBriefSerializer(many=True, help_text="The entries that make it, the earliest first.")
    response = response()
    days_to_response = DaysSerializer(required=False)
    days_unanswered = UnansweredSerializer(required=False)
    history = ResponseSerializer(many=True)
    edition = ImprintSerializer()
