"""What readers are told of cited sources, beside documents: whether they are still there."""


import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('printed', '0018_guards_by_index'),
    ]

    operations = [
        migrations.CreateModel(
            name='SourceState',
            fields=[
                ('record', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='source_state', serialize=False, to='printed.publicrecord')),
                ('standing', models.CharField(choices=[('alive', 'still there'), ('moved', 'has moved'), ('altered', 'no longer says what is quoted'), ('gone', 'no longer there')], max_length=10)),
                ('checked_on', models.DateField()),
                ('lost', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=16), default=list, size=None)),
                ('tick', models.BigIntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['-tick'], name='source_state_latest')],
                'constraints': [models.CheckConstraint(condition=models.Q(('tick__gt', 0)), name='source_state_ticks')],
            },
        ),
    ]
