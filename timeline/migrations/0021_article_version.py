"""Superseded texts are kept, and quotes name the one that they stand in."""

import django.db.models.deletion
import timeline.fields.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0020_verdict"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="article",
            name="text_refused_at",
        ),
        migrations.AddField(
            model_name="article",
            name="text_taken_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.CreateModel(
            name="ArticleVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", timeline.fields.text.VerbatimField(max_length=10485760, verbose_name="text, private")),
                ("text_sha256", timeline.fields.text.LineField(max_length=64)),
                ("taken_at", models.DateTimeField(null=True, verbose_name="first met")),
                ("until", models.DateTimeField(verbose_name="held until")),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="timeline.article"
                    ),
                ),
            ],
            options={
                "verbose_name": "earlier text",
                "verbose_name_plural": "earlier texts",
                "ordering": ["-until", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="citation",
            name="version",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="citations",
                to="timeline.articleversion",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleversion",
            constraint=models.UniqueConstraint(
                fields=("article", "text_sha256"),
                name="article_version_once",
                violation_error_message="The article has this earlier text already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="articleversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="article_version_has_a_text",
                violation_error_message="An earlier text can't be empty.",
            ),
        ),
    ]
