"""How the printed record lies on the disk."""

from django.db import migrations

# Contents and documents stay as they are, uncompressed and, up to 8 KB a row, with the rest of their row: what makes a
# row longer than 2 KB, as most documents do, would be compressed, and that undone at every reading.
UNCOMPRESSED = """
ALTER TABLE printed_edition SET (toast_tuple_target = 8160);
ALTER TABLE printed_edition ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE printed_edition ALTER COLUMN document SET STORAGE EXTERNAL;
ALTER TABLE printed_publicrecord SET (toast_tuple_target = 8160);
ALTER TABLE printed_publicrecord ALTER COLUMN document SET STORAGE EXTERNAL;
"""

# A record that is printed again stays where it is: half of each page is left for its next form.
ROOM = "ALTER TABLE printed_publicrecord SET (fillfactor = 50);"

# What Django would make beside the primary keys, for LIKE 'E1%': nobody looks for ids so.
COVERED = ("printed_publicrecord_id_9e97e28c_like", "printed_extent_facet_a3b1151d_like")


def leave_out(apps, schema_editor):
    """Indexes are made when all of a migration's operations are done, so that they can't be dropped among these."""
    schema_editor.deferred_sql = [
        statement for statement in schema_editor.deferred_sql if not any(name in str(statement) for name in COVERED)
    ]


OPERATIONS = [
    migrations.RunSQL([UNCOMPRESSED, ROOM], migrations.RunSQL.noop),
    migrations.RunPython(leave_out, migrations.RunPython.noop),
]
