"""Frozen contents are read by orjson; nothing of the table changes."""

import timeline.printed.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0007_prompt_indexes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='edition',
            name='content',
            field=timeline.printed.fields.ContentField(),
        ),
    ]
