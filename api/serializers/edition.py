"""One printing of one record, and what is left of a retracted one."""

from rest_framework import serializers

from api.serializers.parts import ImprintSerializer, Word, action

RECORD_KINDS = ("entry", "article", "organization", "product", "contract", "story", "topic", "demand")


class EditionSerializer(serializers.Serializer):
    record = serializers.CharField(help_text="The id of the record.")
    sequence = serializers.IntegerField()
    action = action()
    kind = Word("RecordKind", RECORD_KINDS)
    number = serializers.IntegerField()
    note = serializers.CharField(allow_blank=True)
    published_at = serializers.DateTimeField()
    merged_into = serializers.CharField(required=False, help_text="Only where a merge is told.")
    cause = serializers.IntegerField(
        required=False, help_text="Only of a refresh: the sequence of the edition that made it necessary."
    )
    document = serializers.DictField(help_text="The record as it was printed, in the shape of its kind.")


class ChangesSerializer(serializers.Serializer):
    next = serializers.URLField(allow_null=True)
    latest = serializers.CharField(help_text="A sequence and a digest; ask for what came later with since= this.")
    results = EditionSerializer(many=True)


class RetractedSerializer(serializers.Serializer):
    id = serializers.CharField()
    url = serializers.CharField(required=False)
    kind = serializers.CharField(required=False)
    title = serializers.CharField(required=False)
    state = Word("RetractedState", ("retracted",))
    note = serializers.CharField(help_text="Why.")
    edition = ImprintSerializer()
