"""Feeds are polled: when, with what success, and what they announced as intakes; hosts are asked politely."""

import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.text
from django.db import migrations, models
from django.utils import timezone


def poll_what_is_there(apps, schema_editor):
    """The desk could add feeds before anything asked them."""
    feeds = apps.get_model("timeline", "Feed").objects.using(schema_editor.connection.alias)
    feeds.filter(is_active=True, due_at=None).update(due_at=timezone.now())


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0051_words_of_entries'),
    ]

    operations = [
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
        migrations.AddField(
            model_name='feed',
            name='asked_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='asked last'),
        ),
        migrations.AddField(
            model_name='feed',
            name='body_sha256',
            field=timeline.fields.text.LineField(blank=True, editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='feed',
            name='etag',
            field=models.BinaryField(default=b''),
        ),
        migrations.AddField(
            model_name='feed',
            name='failures',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='failures in a row'),
        ),
        migrations.AddField(
            model_name='feed',
            name='good_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='answered last'),
        ),
        migrations.AddField(
            model_name='feed',
            name='hint',
            field=models.DurationField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='hinted_until',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='intake',
            name='feed',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='intakes', to='timeline.feed'),
        ),
        migrations.AddField(
            model_name='feed',
            name='interval',
            field=models.DurationField(editable=False, null=True, verbose_name='asked every'),
        ),
        migrations.AddField(
            model_name='feed',
            name='items_a_week',
            field=models.FloatField(editable=False, null=True, verbose_name='items a week'),
        ),
        migrations.AddField(
            model_name='feed',
            name='last_modified',
            field=models.BinaryField(default=b''),
        ),
        migrations.AddField(
            model_name='feed',
            name='moved_times',
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='feed',
            name='moved_to',
            field=timeline.fields.address.WebAddressField(blank=True, editable=False, max_length=2000),
        ),
        migrations.AddField(
            model_name='feed',
            name='problems',
            field=timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000, verbose_name='what could not be read'),
        ),
        migrations.AddField(
            model_name='feed',
            name='retired_because',
            field=timeline.fields.text.LineField(blank=True, editable=False, max_length=300, verbose_name='retired because'),
        ),
        migrations.AddField(
            model_name='feed',
            name='stale_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='times',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.DateTimeField(), default=list, editable=False, size=None),
        ),
        migrations.AddField(
            model_name='intake',
            name='address_sha256',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='intake',
            name='announced_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='announced'),
        ),
        migrations.AddField(
            model_name='intake',
            name='hinted_until',
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='intake',
            name='item_key',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='intake',
            name='item_sha256',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='intake',
            name='label_sha256',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name='intake',
            name='teaser',
            field=timeline.fields.text.ProseField(blank=True, db_default='', default='', editable=False, max_length=2000, verbose_name='teaser'),
        ),
        migrations.AddField(
            model_name='intake',
            name='title',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=500, verbose_name='title'),
        ),
        migrations.AddField(
            model_name='intake',
            name='turn',
            field=models.PositiveSmallIntegerField(choices=[(0, 'handed over by somebody'), (1, 'new in a feed'), (2, 'there before the feed was added, or changed since')], db_default=0, default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name='intake',
            index=models.Index(models.F('attempts'), models.F('turn'), models.F('due_at'), models.F('id'), condition=models.Q(('due_at__isnull', False)), name='intake_due'),
        ),
        migrations.AddIndex(
            model_name='intake',
            index=models.Index(models.F('feed'), models.F('label_sha256'), condition=models.Q(('feed__isnull', False)), name='intake_by_label'),
        ),
        migrations.AddConstraint(
            model_name='intake',
            constraint=models.UniqueConstraint(condition=models.Q(('feed__isnull', False)), fields=('feed', 'item_key', 'item_sha256'), name='intake_item_once_as_it_is', violation_error_message='This item of the feed is held already, as it is.'),
        ),
        migrations.AddConstraint(
            model_name='intake',
            constraint=models.UniqueConstraint(condition=models.Q(('feed__isnull', False), models.Q(('address_sha256', ''), _negated=True)), fields=('address_sha256',), name='intake_address_once_over_feeds', violation_error_message='A feed has announced this address already.'),
        ),
        migrations.AddField(
            model_name='feed',
            name='host',
            field=models.GeneratedField(db_persist=True, expression=django.db.models.functions.comparison.Coalesce(django.db.models.functions.text.Lower(models.Func(models.F('url'), models.Value('^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)'), function='substring')), models.Value('')), output_field=models.TextField(verbose_name='host that is asked')),
        ),
        migrations.RunPython(poll_what_is_there, migrations.RunPython.noop),
    ]
