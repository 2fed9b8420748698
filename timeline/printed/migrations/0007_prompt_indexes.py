"""The indexes of names and reads take new rows at once; nothing is built anew."""

import django.contrib.postgres.indexes
from django.db import migrations

PROMPT = """
ALTER INDEX {0} SET (fastupdate = off);
SELECT gin_clean_pending_list('{0}');
"""
AS_BEFORE = "ALTER INDEX {0} RESET (fastupdate)"


def prompt(column: str, name: str) -> migrations.SeparateDatabaseAndState:
    index = django.contrib.postgres.indexes.GinIndex(fields=[column], name=name, fastupdate=False)
    return migrations.SeparateDatabaseAndState(
        [migrations.RunSQL(PROMPT.format(name), AS_BEFORE.format(name))],
        [migrations.RemoveIndex("publicrecord", name), migrations.AddIndex("publicrecord", index)],
    )


class Migration(migrations.Migration):
    dependencies = [("printed", "0006_version")]
    operations = [prompt("names", "record_names"), prompt("reads", "record_reads")]
