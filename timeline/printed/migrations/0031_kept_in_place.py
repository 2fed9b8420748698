"""A record that is printed again stays where it is: half of each page is left for its next form, and no index is made of
what stands in its document. So none of its indexes is written, unless it is found otherwise by now.

Writing them was three quarters of putting a refreshed record in force. Rows from before get room as they are rewritten,
which the new column does once for all of them.
"""

from django.db import migrations, models
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

ROOM = ("ALTER TABLE printed_publicrecord SET (fillfactor = 50)", "ALTER TABLE printed_publicrecord RESET (fillfactor)")
TOLD = models.When(kind="demand", then=Cast(KT("document__days_unanswered__min"), models.IntegerField()))


class Migration(migrations.Migration):
    dependencies = [("printed", "0030_source_states")]

    operations = [
        migrations.RunSQL(*ROOM),
        migrations.RemoveIndex("publicrecord", "record_owing"),
        migrations.AddField(
            "publicrecord",
            "days_unanswered",
            models.GeneratedField(
                expression=models.Case(TOLD), output_field=models.IntegerField(null=True), db_persist=True
            ),
        ),
        migrations.AddIndex(
            "publicrecord",
            models.Index(
                fields=["-days_unanswered", "number"],
                condition=models.Q(kind="demand", state="in_print"),
                name="record_owing",
            ),
        ),
    ]
