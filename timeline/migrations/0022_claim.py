"""Verdicts move from suggestions to claims, which outlive them."""

import django.db.models.deletion
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models


MOVE = r"""
    INSERT INTO timeline_claim (article_id, key, kind, title, quote, verdict, reason, by_id, at, entry_id, made_version,
        added_citation_id)
    SELECT article_id, regexp_replace(claim_key, '^A[0-9]+\|', ''), kind, title, left(quote, 5000), verdict,
        verdict_reason, decided_by_id, decided_at, entry_id, made_version, added_citation_id
    FROM timeline_suggestion WHERE verdict <> '' ORDER BY decided_at, id;
    UPDATE timeline_suggestion SET claim_key = regexp_replace(claim_key, '^A[0-9]+\|', ''), quote = left(quote, 5000);
    UPDATE timeline_suggestion AS suggestion SET claim_id = claim.id FROM timeline_claim AS claim
    WHERE claim.article_id = suggestion.article_id AND claim.key = suggestion.claim_key;
    SET CONSTRAINTS ALL IMMEDIATE;
    SET CONSTRAINTS ALL DEFERRED;
"""
# A row whose quote is older than its limit could not be written; constraints are asked at once, since a table whose
# checks are still due can't be altered.


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0021_article_version"),
    ]

    operations = [
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", timeline.fields.text.LineField(help_text="Kind, actor, target, instrument.", max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("protest", "protest"),
                            ("contract", "contract"),
                            ("statement", "statement"),
                            ("product", "product"),
                            ("policy", "policy"),
                            ("legal", "legal"),
                            ("report", "report"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("title", timeline.fields.text.LineField(max_length=200, verbose_name="title")),
                ("quote", timeline.fields.text.VerbatimField(max_length=5000, verbose_name="quoted sentence")),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("accepted", "accepted"),
                            ("not_this", "not this"),
                            ("duplicate", "duplicate"),
                            ("out_of_scope", "out of scope"),
                        ],
                        max_length=20,
                        verbose_name="verdict",
                    ),
                ),
                ("reason", timeline.fields.text.LineField(blank=True, max_length=300, verbose_name="reason")),
                ("at", models.DateTimeField(verbose_name="decided")),
                ("made_version", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "added_citation",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="timeline.citation",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="claims", to="timeline.article"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="made_from",
                        to="timeline.timelineentry",
                        verbose_name="entry",
                    ),
                ),
            ],
            options={
                "verbose_name": "verdict",
                "verbose_name_plural": "verdicts",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.AlterField(
            model_name="suggestion",
            name="claim_key",
            field=timeline.fields.text.LineField(
                help_text="Kind, actor, target, instrument: a verdict attaches to it.", max_length=300
            ),
        ),
        migrations.AddField(
            model_name="suggestion",
            name="claim",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="suggestions",
                to="timeline.claim",
                verbose_name="verdict",
            ),
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.RemoveConstraint(
            model_name="suggestion",
            name="verdict_has_its_judge",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="added_citation",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="decided_at",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="decided_by",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="entry",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="made_version",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="verdict",
        ),
        migrations.RemoveField(
            model_name="suggestion",
            name="verdict_reason",
        ),
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.UniqueConstraint(
                fields=("article", "claim_key"),
                name="suggestion_once",
                violation_error_message="The article has a suggestion of this claim already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                fields=("article", "key"),
                name="claim_decided_once",
                violation_error_message="There is a verdict on this claim of the article already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict", ""), _negated=True),
                name="claim_has_a_verdict",
                violation_error_message="Choose a verdict.",
            ),
        ),
    ]
