"""Columns that show readers no odd characters; nothing of the table changes."""

import timeline.printed.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0002_bind_texts'),
    ]

    operations = [
        migrations.AlterField(
            model_name='edition',
            name='note',
            field=timeline.printed.fields.ShownProseField(blank=True),
        ),
        migrations.AlterField(
            model_name='fragment',
            name='html',
            field=timeline.printed.fields.MarkupField(),
        ),
        migrations.AlterField(
            model_name='publicrecord',
            name='title',
            field=timeline.printed.fields.ShownLineField(max_length=500),
        ),
    ]
