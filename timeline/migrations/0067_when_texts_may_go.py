"""Texts that are held may go from 90 days after they were taken in, where nobody needs them: see store/forget.py."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("timeline", "0066_relevance")]
    operations = [
        migrations.RunSQL(
            "UPDATE timeline_article SET forget_at = coalesce(text_taken_at, now()) + interval '90 days' WHERE text <> ''",
            migrations.RunSQL.noop,
        )
    ]
