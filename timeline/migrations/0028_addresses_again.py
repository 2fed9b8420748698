"""Addresses that are looked up by another fingerprint since more names are known to track, and letters are composed."""

from importlib import import_module

from django.db import migrations
from django.db.models import Q

from timeline.addresses.canonical import fingerprint

write = import_module("timeline.migrations.0007_article_address_sha256").write
BATCH = 500


def compute(apps, schema_editor):
    articles = apps.get_model("timeline", "Article").objects.using(schema_editor.connection.alias)
    touched = articles.filter(Q(url__contains="?") | Q(url__contains="%")).only("pk", "url", "address_sha256").order_by("pk")
    rows = [row for row in touched if row.address_sha256 != fingerprint(row.url)]
    for row in rows:
        row.address_sha256 = fingerprint(row.url)
    for start in range(0, len(rows), BATCH):
        write(articles, rows[start : start + BATCH])


class Migration(migrations.Migration):
    dependencies = [("timeline", "0027_what_pages_said")]
    operations = [migrations.RunPython(compute, migrations.RunPython.noop)]
