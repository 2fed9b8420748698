"""What a search answers, for the schema."""

from rest_framework import serializers

from api.serializers.entry import EntrySerializer


class CountSerializer(serializers.Serializer):
    entries = serializers.IntegerField()
    is_more = serializers.BooleanField(help_text="Whether there are at least so many; else it is exact.")


class FacetSerializer(CountSerializer):
    value = serializers.CharField(help_text="Of the parameter; of a year, the days to give as after and before.")
    title = serializers.CharField()


class FacetsSerializer(serializers.Serializer):
    kind = FacetSerializer(many=True)
    year = FacetSerializer(many=True)
    organization = FacetSerializer(many=True)


class FoundSubjectSerializer(serializers.Serializer):
    kind = serializers.ChoiceField(["organization", "product", "contract", "story", "topic"])
    slug = serializers.SlugField()
    name = serializers.CharField()
    url = serializers.CharField(help_text="The page, relative to the site.")
    entries = serializers.IntegerField(allow_null=True, help_text="Null with as_of.")


class NearSerializer(serializers.Serializer):
    written = serializers.CharField()
    instead = serializers.CharField(help_text="Of a printed name that is written much like it.")


class HitSerializer(serializers.Serializer):
    score = serializers.FloatField(help_text="1 and more with the words in the title; 0 where dates decide.")
    title_html = serializers.CharField(help_text="Escaped; what was sought stands in mark elements.")
    piece_html = serializers.CharField(help_text="The same, of the text that has the words.")
    part = serializers.ChoiceField(["summary", "demand", "quote", "source", "name", "place"])
    entry = EntrySerializer()


class SearchSerializer(serializers.Serializer):
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    understood = serializers.CharField(help_text="What is searched for, written so that it is read as it was.")
    notes = serializers.ListField(
        child=serializers.CharField(), help_text="What could not be read as it was meant, in sentences."
    )
    near = NearSerializer(many=True, help_text="Where nothing was found: words that are perhaps misspelt names.")
    subjects = FoundSubjectSerializer(many=True)
    count = CountSerializer()
    facets = FacetsSerializer()
    results = HitSerializer(many=True)
