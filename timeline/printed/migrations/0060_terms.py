"""When each contract ends that has not been ended. Rows are guarded as those of shelves."""

import django.db.models.deletion
from django.db import migrations, models

GUARDED = """
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_term
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_between AFTER INSERT ON printed_term REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
OPEN = """
DROP TRIGGER printed_closed_once ON printed_term;
DROP TRIGGER printed_between ON printed_term;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0055_known'),
    ]

    operations = [
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.BigIntegerField()),
                ('ends_from', models.DateField()),
                ('ends_by', models.DateField()),
                ('entry', models.CharField(max_length=24)),
                ('from_sequence', models.BigIntegerField()),
                ('to_sequence', models.BigIntegerField(null=True)),
                ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='printed.publicrecord')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['ends_by', 'number'], name='term_ahead'), models.Index(fields=['record'], name='term_of_record')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('to_sequence__isnull', True)), fields=('record',), name='term_once_at_a_time'), models.CheckConstraint(condition=models.Q(('to_sequence__isnull', True), ('to_sequence__gt', models.F('from_sequence')), _connector='OR'), name='term_closes_later')],
            },
        ),
        migrations.RunSQL(GUARDED, OPEN),
    ]
