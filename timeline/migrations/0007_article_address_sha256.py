"""By which an article's address is looked up, however it is spelt. Rows that turn out to be one page stay two."""

from django.db import IntegrityError, migrations, transaction

from timeline.fields import LineField
from timeline.addresses.canonical import fingerprint

BATCH = 500


def compute(apps, schema_editor):
    """By the connection that migrates: another would wait for its lock on the table for ever."""
    articles = apps.get_model("timeline", "Article").objects.using(schema_editor.connection.alias)
    rows = list(articles.exclude(url=None).only("pk", "url").order_by("pk"))
    for row in rows:
        row.address_sha256 = fingerprint(row.url)
    for start in range(0, len(rows), BATCH):
        write(articles, rows[start : start + BATCH])


def write(articles, rows):
    """A row that is older than one of the database's checks can't be written now: it gets its own when it is mended."""
    try:
        with transaction.atomic(using=articles.db):
            articles.bulk_update(rows, ["address_sha256"])
    except IntegrityError:
        half = len(rows) // 2
        for part in (rows[:half], rows[half:]) if half else ():
            write(articles, part)


class Migration(migrations.Migration):
    dependencies = [("timeline", "0006_who_may_do_what")]
    operations = [
        migrations.AddField(
            "article", "address_sha256", LineField(max_length=64, blank=True, editable=False, db_index=True)
        ),
        migrations.RunPython(compute, migrations.RunPython.noop),
    ]
