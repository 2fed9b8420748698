"""The ledger's rows are made otherwise: `manage.py reprint --all` makes them anew, for old sequences too. Until then the
ledger is short of those that were made before."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("printed", "0067_coverage")]
    operations = [migrations.RunSQL("DELETE FROM printed_ledgerrow", migrations.RunSQL.noop)]
