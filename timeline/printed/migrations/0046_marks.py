"""What the visual timeline draws of each entry. Rows are closed once and lie between two editions, as those of shelves."""

import django.db.models.deletion
from django.db import migrations, models

GUARDED = """
CREATE TRIGGER printed_closed_once BEFORE UPDATE ON printed_mark
    FOR EACH ROW EXECUTE FUNCTION printed_closed_once();
CREATE TRIGGER printed_between AFTER INSERT ON printed_mark REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION printed_between();
"""
UNGUARDED = """
DROP TRIGGER printed_between ON printed_mark;
DROP TRIGGER printed_closed_once ON printed_mark;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0045_guards_find_by_index'),
    ]

    operations = [
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('named', models.TextField(blank=True)),
                ('from_sequence', models.BigIntegerField()),
                ('to_sequence', models.BigIntegerField(null=True)),
                ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='marks', to='printed.publicrecord')),
            ],
            options={
                'indexes': [models.Index(fields=['record'], name='mark_of_record')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('to_sequence__isnull', True)), fields=('record', 'form'), name='mark_once_at_a_time'), models.CheckConstraint(condition=models.Q(('to_sequence__isnull', True), ('to_sequence__gt', models.F('from_sequence')), _connector='OR'), name='mark_closes_later')],
            },
        ),
        migrations.RunSQL(GUARDED, UNGUARDED),
    ]
