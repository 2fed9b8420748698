"""Copies are articles of their own, grouped; an outlet has a text once."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0023_quotes_and_supports"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArticleGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agreed_at", models.DateTimeField(null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "group of articles",
                "verbose_name_plural": "groups of articles",
            },
        ),
        migrations.RemoveConstraint(
            model_name="article",
            name="article_text_once",
        ),
        migrations.AddField(
            model_name="article",
            name="group_waits",
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.AddField(
            model_name="article",
            name="stands_alone",
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.AddField(
            model_name="articlegroup",
            name="agreed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="group",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="articles",
                to="timeline.articlegroup",
                verbose_name="group",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                condition=models.Q(("text_sha256", ""), _negated=True),
                fields=("text_sha256", "outlet"),
                name="article_text_once_an_outlet",
                nulls_distinct=False,
                violation_error_message="Another article of this outlet has this very text.",
            ),
        ),
        migrations.AddConstraint(
            model_name="articlegroup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed_at__isnull", True), ("agreed_by__isnull", True)),
                    models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False)),
                    _connector="OR",
                ),
                name="article_group_agreed_by_somebody",
                violation_error_message="Who agreed, and when, belong together.",
            ),
        ),
    ]
