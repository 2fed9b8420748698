"""The log of changes reads the editions of an action and a kind along an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("printed", "0060_terms")]
    operations = [
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(fields=["action", "kind", "sequence"], name="edition_by_action"),
        ),
    ]
