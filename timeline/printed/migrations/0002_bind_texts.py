"""What went wrong with a row is text too."""

import timeline.fields.text
from django.db import migrations
from timeline.fields.migration import VALIDATE, BindField


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0001_initial'),
    ]

    operations = [
        BindField(
            model_name='publicrecord',
            name='last_error',
            field=timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
