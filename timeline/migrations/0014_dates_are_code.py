"""Dates are cleaned as what machines read; nothing changes in the database."""

import timeline.fields.text
import timeline.fields.coded
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0013_constraints_say_sentences'),
    ]

    operations = [
        migrations.AlterField(
            model_name='contractevent',
            name='period',
            field=timeline.fields.text.CodeField(blank=True, help_text='EDTF, such as 2018-03/2019-09', max_length=60, validators=[timeline.fields.coded.validate_edtf], verbose_name='period'),
        ),
        migrations.AlterField(
            model_name='timelineentry',
            name='date',
            field=timeline.fields.text.CodeField(help_text='EDTF: 2018-06-22, 2018-05, [2018-06-17..2018-06-22], [..2018-06-22], 2018-03/2019-09, 2018-03/..', max_length=60, validators=[timeline.fields.coded.validate_edtf], verbose_name='date'),
        ),
    ]
