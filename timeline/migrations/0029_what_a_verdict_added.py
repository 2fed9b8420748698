"""What a verdict added is known again by a fingerprint, so that undo removes just that."""

import timeline.fields.text
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0028_addresses_again'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='added_sha256',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
    ]
