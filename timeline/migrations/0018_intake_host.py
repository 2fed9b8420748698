"""The host that an intake will ask: one request at a time to each."""

import django.db.models.functions.comparison
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0017_labels'),
    ]

    operations = [
        migrations.AddField(
            model_name='intake',
            name='host',
            field=models.GeneratedField(db_persist=True, expression=models.Case(models.When(body__isnull=True, then=django.db.models.functions.comparison.Coalesce(django.db.models.functions.text.Lower(models.Func(models.F('url'), models.Value('^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)'), function='substring')), models.Value(''))), default=models.Value('')), output_field=models.TextField(verbose_name='host that is asked')),
        ),
        migrations.AddIndex(
            model_name='intake',
            index=models.Index(models.F('host'), condition=models.Q(('due_at__isnull', False)), name='intake_due_by_host'),
        ),
    ]
