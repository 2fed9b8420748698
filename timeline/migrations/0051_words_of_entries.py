"""An entry is found by its words, and those of its sources' titles: what an article may belong to."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

from timeline.ingest.word_stems import words

BATCH = 500


def compute(apps, schema_editor):
    alias = schema_editor.connection.alias
    model = apps.get_model("timeline", "EntryWords")
    entries = apps.get_model("timeline", "TimelineEntry").objects.using(alias).order_by("pk")
    citations = apps.get_model("timeline", "Citation").objects.using(alias)
    after = 0
    while rows := list(entries.filter(pk__gt=after).values_list("pk", "title", "summary")[:BATCH]):
        found = {pk: {*words(f"{title} {summary}")} for pk, title, summary in rows}
        for entry, title in citations.filter(entry__in=found).values_list("entry", "article__title"):
            found[entry] |= words(title)
        model.objects.using(alias).bulk_create(model(entry_id=pk, words=sorted(held)) for pk, held in found.items())
        after = rows[-1][0]


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0056_article_read_due_at'),
    ]

    operations = [
        migrations.CreateModel(
            name='EntryWords',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='timeline.timelineentry')),
                ('words', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
            ],
            options={
                'verbose_name': 'words of an entry',
                'verbose_name_plural': 'words of entries',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fields=['words'], fastupdate=False, name='entry_by_words')],
            },
        ),
        migrations.RunPython(compute, migrations.RunPython.noop),
    ]
