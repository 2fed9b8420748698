"""By which day each entry was known. Records printed before get theirs by `manage.py reprint --all`."""

import django.db.models.deletion
from django.db import migrations, models

GUARDS = """
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_known
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_between AFTER INSERT ON printed_known REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
NO_GUARDS = """
DROP TRIGGER printed_closed_once ON printed_known;
DROP TRIGGER printed_between ON printed_known;
"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0050_search_rows")]

    operations = [
        migrations.CreateModel(
            name="Known",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("known_by", models.DateField(null=True)),
                ("is_ahead", models.BooleanField()),
                ("from_sequence", models.BigIntegerField()),
                ("to_sequence", models.BigIntegerField(null=True)),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="knowing",
                        to="printed.publicrecord",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["record"],
                        include=("known_by", "from_sequence", "to_sequence"),
                        name="known_of_record",
                    ),
                    models.Index(fields=["known_by"], include=("record",), name="known_by_day"),
                    models.Index(
                        condition=models.Q(is_ahead=True), fields=["known_by"], include=("record",), name="known_ahead"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(to_sequence__isnull=True), fields=("record",), name="known_once_at_a_time"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(to_sequence__isnull=True)
                        | models.Q(to_sequence__gt=models.F("from_sequence")),
                        name="known_closes_later",
                    ),
                ],
            },
        ),
        migrations.RunSQL(GUARDS, NO_GUARDS),
    ]
