"""Pages that were taken move, compressed, from their intakes to the articles, and go after a while."""

import gzip
from datetime import timedelta

import django.db.models.deletion
from django.db import migrations, models


KEPT = timedelta(days=90)


def move(apps, schema_editor):
    """Of several that were handed over for one article the last one is of the text that it holds."""
    alias = schema_editor.connection.alias
    intakes = apps.get_model("timeline", "Intake")._base_manager.using(alias)
    bodies = apps.get_model("timeline", "ArticleBody")._base_manager.using(alias)
    taken = intakes.filter(due_at=None, article__isnull=False, body__isnull=False).order_by("-pk")
    for pk in list(taken.values_list("pk", flat=True)):
        intake = intakes.get(pk=pk)
        bodies.get_or_create(
            article_id=intake.article_id,
            version=None,
            defaults={
                "compressed": gzip.compress(bytes(intake.body), mtime=0),
                "taken_at": intake.created_at,
                "drop_at": intake.created_at + KEPT,
            },
        )
        intakes.filter(pk=pk).update(body=None)


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0025_candidates'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleBody',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('compressed', models.BinaryField()),
                ('taken_at', models.DateTimeField(verbose_name='taken in')),
                ('drop_at', models.DateTimeField(db_index=True)),
            ],
            options={
                'verbose_name': 'page as it was taken in',
                'verbose_name_plural': 'pages as they were taken in',
                'ordering': ['pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='intake',
            name='intake_has_a_source',
        ),
        migrations.AddConstraint(
            model_name='intake',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('url', ''), _negated=True), ('body__isnull', False), ('due_at__isnull', True), _connector='OR'), name='intake_has_a_source', violation_error_message='Give an address, or the saved page.'),
        ),
        migrations.AddField(
            model_name='articlebody',
            name='article',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='timeline.article'),
        ),
        migrations.AddField(
            model_name='articlebody',
            name='version',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='timeline.articleversion'),
        ),
        migrations.AddConstraint(
            model_name='articlebody',
            constraint=models.UniqueConstraint(fields=('article', 'version'), name='article_body_once_a_text', nulls_distinct=False, violation_error_message='The page of this text is kept already.'),
        ),
        migrations.RunPython(move, migrations.RunPython.noop),
    ]
