"""Days lie in the years that pages can write, and ranges hold a day. It binds what is written from now on, and what is
held where it holds."""

import timeline.fields.days
from django.db import migrations
from timeline.fields.migration import VALIDATE, BindField


class Migration(migrations.Migration):

    dependencies = [("timeline", "0061_snapshots")]

    operations = [
        BindField(
            model_name='alias',
            name='during',
            field=timeline.fields.days.DaysField(blank=True, null=True, verbose_name='valid between'),
        ),
        BindField(
            model_name='article',
            name='page_published_on',
            field=timeline.fields.days.DayField(editable=False, null=True),
        ),
        BindField(
            model_name='article',
            name='published_on',
            field=timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on'),
        ),
        BindField(
            model_name='articleversion',
            name='published_on',
            field=timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on'),
        ),
        BindField(
            model_name='intake',
            name='given_published_on',
            field=timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on'),
        ),
        BindField(
            model_name='name',
            name='during',
            field=timeline.fields.days.DaysField(
                help_text='The first day with this name, and the first day without it.', verbose_name='during'
            ),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
