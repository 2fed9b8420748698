"""The ledger: a row for each demand, by which it is found and put in order. Its rows are guarded as those of shelves."""

import django.db.models.deletion
from django.db import migrations, models

GUARDED = """
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_ledgerrow
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_between AFTER INSERT ON printed_ledgerrow REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
OPEN = """
DROP TRIGGER printed_closed_once ON printed_ledgerrow;
DROP TRIGGER printed_between ON printed_ledgerrow;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0046_marks'),
    ]

    operations = [
        migrations.CreateModel(
            name='LedgerRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField()),
                ('of', models.CharField(blank=True, max_length=200)),
                ('response', models.CharField(max_length=12)),
                ('is_owing', models.BooleanField()),
                ('asked_on', models.DateField()),
                ('waited', models.IntegerField()),
                ('from_sequence', models.BigIntegerField()),
                ('to_sequence', models.BigIntegerField(null=True)),
                ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='ledger', to='printed.publicrecord')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['is_owing', 'waited', 'number'], name='ledger_waited'), models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['asked_on', 'number'], name='ledger_asked'), models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['of', 'is_owing', 'waited', 'number'], name='ledger_of_waited'), models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['response', 'is_owing', 'waited', 'number'], name='ledger_answer'), models.Index(fields=['record'], name='ledger_of_record')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('to_sequence__isnull', True)), fields=('record',), name='ledger_row_once_at_a_time'), models.CheckConstraint(condition=models.Q(('to_sequence__isnull', True), ('to_sequence__gt', models.F('from_sequence')), _connector='OR'), name='ledger_row_closes_later')],
            },
        ),
        migrations.RunSQL(GUARDED, OPEN),
    ]
