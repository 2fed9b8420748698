"""What a verdict made or added, so that undoing it takes away just that."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0019_version")]

    operations = [
        migrations.AddField(
            "suggestion",
            "added_citation",
            models.ForeignKey(
                editable=False, null=True, on_delete=models.SET_NULL, related_name="+", to="timeline.citation"
            ),
        ),
        migrations.AddField("suggestion", "made_version", models.PositiveIntegerField(editable=False, null=True)),
    ]
