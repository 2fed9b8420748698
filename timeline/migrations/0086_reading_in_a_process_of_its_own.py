"""How often an article was begun to be read, and an index in the order in which they are handed out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0084_sources_on_their_way_in")]
    operations = [
        migrations.AddField(
            "article", "read_attempts", models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)
        ),
        migrations.RemoveIndex("article", "article_to_read_again"),
        migrations.AddIndex(
            "article",
            models.Index(
                "read_attempts",
                models.OrderBy(models.F("read_due_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("read_due_at__isnull", False)),
                name="article_to_read",
            ),
        ),
    ]
