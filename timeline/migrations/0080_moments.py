"""How a column is read, not how it is stored."""

from django.db import migrations, models

from timeline.fields.moments import MomentsField


class Migration(migrations.Migration):

    dependencies = [("timeline", "0079_ways")]

    operations = [
        migrations.AlterField("feed", "times", MomentsField(models.DateTimeField(), default=list, editable=False)),
    ]
