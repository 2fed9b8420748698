"""The words of entries are indexed apart for each year, so that the newest that have a word are found without the
others. Subjects, which have no year, are found by their names in an index of their own.
"""

import django.contrib.postgres.indexes
from django.db import migrations, models

YEAR = "least(greatest(extract(year FROM sort_date), 1990), 2100)"
OF_YEAR = f"""
CREATE INDEX search_row_of_year ON printed_searchrow USING gin ((
    (replace(' ' || strip(words)::text, ' ''', ' ''' || {YEAR} || ':')
     || ' ''' || {YEAR} || '-' || extract(month FROM sort_date) || '''')::tsvector
)) WITH (fastupdate = off) WHERE sort_date IS NOT NULL
"""


class Migration(migrations.Migration):
    dependencies = [("printed", "0068_ledger_of_what_surely_passed")]
    operations = [
        migrations.RunSQL(OF_YEAR, "DROP INDEX search_row_of_year"),
        migrations.RemoveIndex("searchrow", "search_row_words"),
        migrations.AddIndex(
            "searchrow",
            django.contrib.postgres.indexes.GinIndex(
                fields=["words"],
                name="search_row_names",
                fastupdate=False,
                condition=models.Q(("sort_date__isnull", True)),
            ),
        ),
    ]
