"""Dates and currencies are parsed before they are stored. Of the columns nothing changes; a currency stands in capitals."""

import timeline.fields.coded
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("timeline", "0014_dates_are_code")]

    operations = [
        migrations.RunSQL(
            "UPDATE timeline_contractevent SET currency = upper(currency) WHERE currency <> upper(currency)",
            migrations.RunSQL.noop,
        ),
        migrations.AlterField(
            model_name="contractevent",
            name="currency",
            field=timeline.fields.coded.CurrencyField(
                blank=True, help_text="ISO 4217, such as USD", max_length=3, verbose_name="currency"
            ),
        ),
        migrations.AlterField(
            model_name="contractevent",
            name="period",
            field=timeline.fields.coded.EDTFField(
                blank=True, help_text="EDTF, such as 2018-03/2019-09", max_length=60, verbose_name="period"
            ),
        ),
        migrations.AlterField(
            model_name="timelineentry",
            name="date",
            field=timeline.fields.coded.EDTFField(
                help_text="EDTF: 2018-06-22, 2018-05, [2018-06-17..2018-06-22], [..2018-06-22], 2018-03/2019-09, 2018-03/..",
                max_length=60,
                verbose_name="date",
            ),
        ),
    ]
