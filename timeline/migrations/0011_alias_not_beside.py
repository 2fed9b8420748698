"""Words beside which an alias names something else."""

import timeline.fields.text
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0010_period_is_edtf'),
    ]

    operations = [
        migrations.AddField(
            model_name='alias',
            name='not_beside',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=60), blank=True, default=list, help_text='Parted by commas: “rainforest, river” for Amazon, “train, cold” for ICE. Where one of them belongs to the name, or stands in its sentence, the words name something else, unless what surrounds them speaks of work or business.', size=None, verbose_name='is something else beside these words'),
        ),
    ]
