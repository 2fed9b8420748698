"""Indexes go that others cover: of a record's rows those of the unique constraints, of ids those of primary keys.

Django makes the second ones for LIKE 'E1%'; nobody looks for ids so. The constraints stay, so nothing is checked anew.
"""

import django.db.models.deletion
from django.db import migrations, models

CASCADE, PROTECT = django.db.models.deletion.CASCADE, django.db.models.deletion.PROTECT
RECORDS = (("fragment", "fragments", CASCADE), ("reference", "references", PROTECT), ("shelf", "places", PROTECT))
COVERED = {
    "printed_fragment_record_id_91d3ad9c": "printed_fragment (record_id)",
    "printed_fragment_record_id_91d3ad9c_like": "printed_fragment (record_id varchar_pattern_ops)",
    "printed_reference_record_id_757c8cff": "printed_reference (record_id)",
    "printed_reference_record_id_757c8cff_like": "printed_reference (record_id varchar_pattern_ops)",
    "printed_shelf_record_id_92f20cb7": "printed_shelf (record_id)",
    "printed_shelf_record_id_92f20cb7_like": "printed_shelf (record_id varchar_pattern_ops)",
    "printed_publicrecord_id_9e97e28c_like": "printed_publicrecord (id varchar_pattern_ops)",
    "printed_extent_facet_a3b1151d_like": "printed_extent (facet varchar_pattern_ops)",
}


def without_index(model, related_name, on_delete):
    field = models.ForeignKey("printed.publicrecord", on_delete, related_name=related_name, db_index=False)
    return migrations.AlterField(model, "record", field)


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0008_content_field'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            [
                migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", f"CREATE INDEX {name} ON {columns}")
                for name, columns in COVERED.items()
            ],
            [without_index(*one) for one in RECORDS],
        )
    ]
