"""What waits for a verdict is read again when names change."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0055_names_version")]
    operations = [
        migrations.AddField("article", "read_due_at", models.DateTimeField(null=True, editable=False)),
        migrations.AddIndex(
            "article",
            models.Index(
                fields=["read_due_at"],
                condition=models.Q(("read_due_at__isnull", False)),
                name="article_to_read_again",
            ),
        ),
    ]
