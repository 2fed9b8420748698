"""The printed record's tables as migrations 0001 to 0045 leave them, for a database that has none of them.

One that has some goes on by those (docs/decisions.md). The operations stand in squashed/.
"""

from django.db import migrations

from timeline.printed.migrations.squashed import guards, storage, tables


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("printed", "0001_initial"),
        ("printed", "0002_bind_texts"),
        ("printed", "0003_shown_texts"),
        ("printed", "0004_derivations"),
        ("printed", "0005_guards"),
        ("printed", "0006_version"),
        ("printed", "0007_prompt_indexes"),
        ("printed", "0008_content_field"),
        ("printed", "0009_fewer_indexes"),
        ("printed", "0010_walk_by_index_alone"),
        ("printed", "0011_page_indexes"),
        ("printed", "0012_edition_by_time"),
        ("printed", "0013_kept_uncompressed"),
        ("printed", "0014_closed_now"),
        ("printed", "0015_shelf_reaching"),
        ("printed", "0016_closed_in_the_act"),
        ("printed", "0017_begun_with_an_edition"),
        ("printed", "0018_guards_by_index"),
        ("printed", "0030_source_states"),
        ("printed", "0031_kept_in_place"),
        ("printed", "0040_named_by_kind_and_number"),
        ("printed", "0045_guards_find_by_index"),
    ]
    dependencies = []
    operations = [*tables.OPERATIONS, *storage.OPERATIONS, *guards.OPERATIONS]
