"""Cited sources are looked at now and then, whether they are still there."""


import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0040_feeds_are_polled'),
    ]

    operations = [
        migrations.CreateModel(
            name='SourceCheck',
            fields=[
                ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('fence', models.PositiveIntegerField(default=0, editable=False)),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
                ('hinted_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='check_of_page', serialize=False, to='timeline.article')),
                ('url', timeline.fields.address.WebAddressField(max_length=2000, verbose_name='address')),
                ('host', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Coalesce(django.db.models.functions.text.Lower(models.Func(models.F('url'), models.Value('^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)'), function='substring')), models.Value('')), output_field=models.TextField(verbose_name='host that is asked'))),
                ('standing', models.CharField(blank=True, choices=[('alive', 'still there'), ('moved', 'has moved'), ('altered', 'no longer says what is quoted'), ('gone', 'no longer there')], editable=False, max_length=10, verbose_name='found')),
                ('checked_on', models.DateField(editable=False, null=True, verbose_name='last looked at')),
                ('detail', timeline.fields.text.LineField(blank=True, editable=False, max_length=500, verbose_name='in detail')),
                ('moved_to', timeline.fields.address.WebAddressField(blank=True, editable=False, max_length=2000, verbose_name='new address')),
                ('lost', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, editable=False, size=None)),
                ('failures', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('seen_at', models.DateTimeField(editable=False, null=True, verbose_name='seen by an editor')),
                ('tell_at', models.DateTimeField(editable=False, null=True)),
                ('seen_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'source to look at',
                'verbose_name_plural': 'sources to look at',
                'ordering': ['-checked_on', 'pk'],
                'indexes': [models.Index(models.F('attempts'), models.F('due_at'), models.F('article'), condition=models.Q(('due_at__isnull', False)), name='source_check_due'), models.Index(models.F('tell_at'), condition=models.Q(('tell_at__isnull', False)), name='source_check_to_tell')],
                'constraints': [models.CheckConstraint(condition=models.Q(('standing', ''), ('checked_on__isnull', False), _connector='XOR'), name='source_check_found_on_a_day', violation_error_message='What was found was found on a day.')],
            },
        ),
    ]
