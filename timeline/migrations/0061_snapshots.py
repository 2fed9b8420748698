"""What an archive is asked to keep, step by step."""


import django.db.models.deletion
import timeline.fields.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0060_source_checks'),
    ]

    operations = [
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('fence', models.PositiveIntegerField(default=0, editable=False)),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
                ('hinted_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='snapshot', serialize=False, to='timeline.article')),
                ('host', timeline.fields.text.CodeField(max_length=300)),
                ('step', models.CharField(choices=[('save', 'to be asked for'), ('saving', 'being made'), ('look', 'perhaps made all the same')], default='save', max_length=10, verbose_name='step')),
                ('end', models.CharField(blank=True, choices=[('kept', 'kept'), ('excluded', 'its site does not want to be archived'), ('failed', 'could not be made')], max_length=10, verbose_name='what came of it')),
                ('job', timeline.fields.text.CodeField(blank=True, max_length=100)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('detail', timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='in detail')),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'archived copy',
                'verbose_name_plural': 'archived copies',
                'ordering': ['-asked_at', 'pk'],
                'indexes': [models.Index(models.F('attempts'), models.F('due_at'), models.F('article'), condition=models.Q(('due_at__isnull', False)), name='snapshot_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(('due_at__isnull', True), ('end', ''), _connector='OR'), name='snapshot_due_or_ended', violation_error_message='What has ended is not due any more.')],
            },
        ),
    ]
