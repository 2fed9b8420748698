"""A period is EDTF; nothing of the table changes."""

import timeline.fields.text
import timeline.fields.coded
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0009_namesakes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='contractevent',
            name='period',
            field=timeline.fields.text.LineField(blank=True, help_text='EDTF, such as 2018-03/2019-09', max_length=60, validators=[timeline.fields.coded.validate_edtf], verbose_name='period'),
        ),
    ]
