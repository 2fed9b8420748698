"""What is asked on the web, and when: hosts, feeds, pages that entries cite, and an archive's copies of them."""

import datetime
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='Host',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('name', timeline.fields.text.CodeField(max_length=300, unique=True)),
            ('free_at', models.DateTimeField(default=datetime.datetime(2000, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))),
            ('fence', models.PositiveIntegerField(default=0)),
            ('robots_status', models.PositiveSmallIntegerField(null=True)),
            ('robots_body', models.BinaryField(default=b'')),
            ('robots_until', models.DateTimeField(null=True)),
        ],
        options={
            'verbose_name': 'host',
            'verbose_name_plural': 'hosts',
            'ordering': ['name'],
        },
    ),
    migrations.CreateModel(
        name='Feed',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('fence', models.PositiveIntegerField(default=0, editable=False)),
            ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
            ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
            ('url', timeline.fields.address.WebAddressField(max_length=2000, verbose_name='address')),
            ('title', timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='title')),
            ('is_active', models.BooleanField(default=True, verbose_name='active')),
            ('outlet', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='feeds', to='timeline.outlet')),
            ('asked_at', models.DateTimeField(editable=False, null=True, verbose_name='asked last')),
            ('body_sha256', timeline.fields.text.LineField(blank=True, editable=False, max_length=64)),
            ('etag', models.BinaryField(default=b'')),
            ('failures', models.PositiveIntegerField(default=0, editable=False, verbose_name='failures in a row')),
            ('good_at', models.DateTimeField(editable=False, null=True, verbose_name='answered last')),
            ('hint', models.DurationField(editable=False, null=True)),
            ('hinted_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('interval', models.DurationField(editable=False, null=True, verbose_name='asked every')),
            ('items_a_week', models.FloatField(editable=False, null=True, verbose_name='items a week')),
            ('last_modified', models.BinaryField(default=b'')),
            ('moved_times', models.PositiveSmallIntegerField(default=0, editable=False)),
            ('moved_to', timeline.fields.address.WebAddressField(blank=True, editable=False, max_length=2000)),
            ('problems', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000, verbose_name='what could not be read')),
            ('retired_because', timeline.fields.text.LineField(blank=True, editable=False, max_length=300, verbose_name='retired because')),
            ('stale_at', models.DateTimeField(editable=False, null=True)),
            ('times', django.contrib.postgres.fields.ArrayField(base_field=models.DateTimeField(), default=list, editable=False, size=None)),
            ('host', models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Coalesce(django.db.models.functions.text.Lower(models.Func(models.F('url'), models.Value('^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)'), function='substring')), models.Value('')), output_field=models.TextField(verbose_name='host that is asked'))),
            ('threshold', models.FloatField(db_default=0.5, default=0.5, help_text='From 0 to 1; 0.5 is usual. An article of this feed in which no event was found stands in the inbox when its score reaches this, for you to read it yourself. Lower brings more to read, higher less. Where an event was found, it stands there in any case.', validators=[django.core.validators.MinValueValidator(0, 'A score lies between 0 and 1.'), django.core.validators.MaxValueValidator(1, 'A score lies between 0 and 1.')], verbose_name='score for the inbox')),
        ],
        options={
            'verbose_name': 'feed',
            'verbose_name_plural': 'feeds',
            'ordering': ['url'],
            'indexes': [django.contrib.postgres.indexes.HashIndex(fields=['url'], name='feed_by_address')],
            'constraints': [models.UniqueConstraint(django.db.models.functions.text.MD5('url'), name='feed_address_once', violation_error_message='Another feed has this address.'), models.CheckConstraint(condition=models.Q(('threshold__gte', 0), ('threshold__lte', 1)), name='feed_threshold_is_a_score', violation_error_message='A score lies between 0 and 1.')],
        },
    ),
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
