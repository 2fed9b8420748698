"""Contents and documents stay as they are, uncompressed and, up to 8 KB a row, with the rest of their row.

PostgreSQL compresses what makes a row longer than 2 KB, which most documents do: that took a third of the time of
printing, and is undone at every reading. Rows from before stay compressed till they are printed again.
"""

from django.db import migrations

KEPT = (("printed_edition", "content"), ("printed_edition", "document"), ("printed_publicrecord", "document"))
FORWARDS = [
    *(f"ALTER TABLE {table} SET (toast_tuple_target = 8160)" for table in dict(KEPT)),
    *(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL" for table, column in KEPT),
]
BACKWARDS = [
    *(f"ALTER TABLE {table} RESET (toast_tuple_target)" for table in dict(KEPT)),
    *(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTENDED" for table, column in KEPT),
]


class Migration(migrations.Migration):
    dependencies = [("printed", "0012_edition_by_time")]

    operations = [migrations.RunSQL(FORWARDS, BACKWARDS)]
