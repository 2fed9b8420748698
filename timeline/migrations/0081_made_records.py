"""A verdict notes what it made beside an entry. (It was written before 0082 and comes behind it.)"""

import timeline.fields.data
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("timeline", "0082_model_answers")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="made_records",
            field=timeline.fields.data.PlainJSONField(db_default={}, default=dict, editable=False),
        ),
    ]
