"""A source."""

from rest_framework import serializers

from api.serializers.parts import ImprintSerializer, day
from timeline.vocabulary import SourceStanding


class RestingEntrySerializer(serializers.Serializer):
    id = serializers.CharField()
    url = serializers.CharField()
    title = serializers.CharField()


class CheckedSerializer(serializers.Serializer):
    standing = serializers.ChoiceField(choices=SourceStanding.choices)
    on = serializers.DateField(help_text="The day on which it was found so.")


class ArticleSerializer(serializers.Serializer):
    id = serializers.CharField()
    url = serializers.CharField(allow_null=True, help_text="Where it was published; null when not known.")
    title = serializers.CharField(allow_null=True, allow_blank=True)
    byline = serializers.CharField(allow_null=True, allow_blank=True)
    outlet = serializers.CharField(allow_null=True)
    published_on = day()
    date_origin = serializers.CharField(allow_blank=True)
    language = serializers.CharField(allow_blank=True)
    rests_on = serializers.CharField(allow_null=True)
    archive_url = serializers.CharField(allow_null=True)
    edition = ImprintSerializer()
    entries = RestingEntrySerializer(many=True)
    checked = CheckedSerializer(allow_null=True, help_text="Whether its page is still there; null until looked at.")
