"""Words of entries are cut shorter, and entries are found by the months of their days too."""

from collections import defaultdict

from django.db import migrations

from timeline.ingest.linking import Known
from timeline.ingest.word_stems import words

BATCH = 500


def compute(apps, schema_editor):
    alias = schema_editor.connection.alias
    model = apps.get_model("timeline", "EntryWords").objects.using(alias)
    entries = apps.get_model("timeline", "TimelineEntry").objects.using(alias).order_by("pk")
    citations = apps.get_model("timeline", "Citation").objects.using(alias)
    after = 0
    while rows := list(entries.filter(pk__gt=after).values_list("pk", "title", "summary", "starts_on", "ends_on")[:BATCH]):
        cited = defaultdict(set)
        of = citations.filter(entry__in=[row[0] for row in rows])
        for entry, *source in of.values_list("entry", "article__title", "article__published_on"):
            cited[entry].add(tuple(source))
        model.filter(entry__in=[row[0] for row in rows]).delete()
        model.bulk_create(
            model.model(entry_id=pk, words=sorted(_known(pk, title, summary, days, cited[pk]).found_by))
            for pk, title, summary, *days in rows
        )
        after = rows[-1][0]


def _known(pk, title, summary, days, cited):
    return Known(
        pk=pk,
        own=words(f"{title} {summary}"),
        sources=tuple(words(title) for title, _ in cited),
        days=tuple(day for day in days if day),
        source_days=tuple(day for _, day in cited if day),
    )


class Migration(migrations.Migration):

    dependencies = [
        ("timeline", "0070_claims_and_topics"),
    ]

    operations = [
        migrations.RunPython(compute, migrations.RunPython.noop),
    ]
