"""A sketch is kept of each text, so that its copies are found through an index; those of the texts held so far too."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models
from django.db.models.functions import Left

from timeline.ingest.dedupe import BEGINNING, sketch

BATCH = 500


def compute(apps, schema_editor):
    alias = schema_editor.connection.alias
    sketches = apps.get_model("timeline", "ArticleSketch").objects.using(alias)
    articles = apps.get_model("timeline", "Article").objects.using(alias).exclude(text="").order_by("pk")
    texts = articles.values_list("pk", Left("text", BEGINNING))
    after = 0
    while rows := list(texts.filter(pk__gt=after)[:BATCH]):
        sketches.bulk_create(sketches.model(article_id=pk, runs=list(sketch(text))) for pk, text in rows)
        after = rows[-1][0]


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0032_currencies_in_the_database'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleSketch',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='sketch', serialize=False, to='timeline.article')),
                ('runs', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
            ],
            options={
                'verbose_name': 'sketch of a text',
                'verbose_name_plural': 'sketches of texts',
                'indexes': [django.contrib.postgres.indexes.GinIndex(models.F('runs__0_24'), fastupdate=False, name='sketch_by_first_runs')],
            },
        ),
        migrations.RunPython(compute, migrations.RunPython.noop),
    ]
