"""With which subjects an article was read, so that it is read anew when it comes again and the record knows others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("timeline", "0002_keep_what_was_printed")]
    operations = [
        migrations.AddField("article", "gazetteer", models.CharField(max_length=64, blank=True, editable=False)),
    ]
