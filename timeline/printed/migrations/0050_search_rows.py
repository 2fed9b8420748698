"""What records are found by when somebody searches. Rows of this table are guarded as those of shelves are, and lie on
the disk as documents do: uncompressed, and up to 8 KB with the rest of their row, since a search reads thousands.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.db import migrations, models

GUARDS = """
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_searchrow
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_between AFTER INSERT ON printed_searchrow REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
NO_GUARDS = """
DROP TRIGGER printed_closed_once ON printed_searchrow;
DROP TRIGGER printed_between ON printed_searchrow;
"""
UNCOMPRESSED = """
ALTER TABLE printed_searchrow SET (toast_tuple_target = 8160);
ALTER TABLE printed_searchrow ALTER COLUMN words SET STORAGE EXTERNAL;
"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0059_ledger")]
    operations = [
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField()),
                ("made", models.SmallIntegerField()),
                ("sort_date", models.DateField(null=True)),
                ("ends_on", models.DateField(null=True)),
                ("counted", models.TextField(blank=True)),
                ("words", django.contrib.postgres.search.SearchVectorField()),
                ("from_sequence", models.BigIntegerField()),
                ("to_sequence", models.BigIntegerField(null=True)),
                (
                    "record",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="search_rows",
                        to="printed.publicrecord",
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["words"], name="search_row_words"
                    ),
                    models.Index(
                        condition=models.Q(("sort_date__isnull", False)),
                        fields=["made", "sort_date", "number"],
                        include=("from_sequence", "to_sequence"),
                        name="search_row_by_date",
                    ),
                    models.Index(fields=["record"], name="search_row_of_record"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("to_sequence__isnull", True)),
                        fields=("record", "made"),
                        name="search_row_once_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_sequence__isnull", True), ("to_sequence__gt", models.F("from_sequence")), _connector="OR"
                        ),
                        name="search_row_closes_later",
                    ),
                ],
            },
        ),
        migrations.RunSQL(UNCOMPRESSED, migrations.RunSQL.noop),
        migrations.RunSQL(GUARDS, NO_GUARDS),
    ]
