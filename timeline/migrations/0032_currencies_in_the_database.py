"""Currencies have the shape of ISO 4217. It binds what is written from now on, and what is held where it holds."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from timeline.fields.migration import VALIDATE


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0031_dates_in_the_database'),
    ]

    operations = [
        AddConstraintNotValid(
            model_name='contractevent',
            constraint=models.CheckConstraint(condition=models.Q(('currency', ''), ('currency__regex', '^[A-Z]{3}$'), _connector='OR'), name='contract_currency_is_a_code', violation_error_message='A currency is written as ISO 4217 does, such as USD.'),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
