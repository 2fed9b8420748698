"""The printed record's tables, as models say them."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.fields.json
import django.db.models.functions.comparison
import timeline.fields.text
import timeline.printed.fields
import timeline.printed.models.shelf
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='PublicRecord',
        fields=[
            ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('fence', models.PositiveIntegerField(default=0, editable=False)),
            ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
            ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
            ('id', models.CharField(max_length=24, primary_key=True, serialize=False)),
            ('kind', models.CharField(max_length=20)),
            ('number', models.BigIntegerField()),
            ('slug', models.CharField(max_length=200)),
            ('title', timeline.printed.fields.ShownLineField(max_length=500)),
            ('state', models.CharField(choices=[('in_print', 'in print'), ('retracted', 'retracted'), ('merged', 'merged')], default='in_print', max_length=12)),
            ('merged_into', models.CharField(blank=True, max_length=24)),
            ('sequence', models.BigIntegerField()),
            ('document', timeline.printed.fields.DocumentField()),
            ('names', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=32), default=list, size=None)),
            ('reads', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=32), default=list, size=None)),
            ('cause', models.BigIntegerField(null=True)),
            ('edited_sequence', models.BigIntegerField(default=0)),
            ('version', models.PositiveIntegerField(default=0)),
            ('days_unanswered', models.GeneratedField(db_persist=True, expression=models.Case(models.When(kind='demand', then=django.db.models.functions.comparison.Cast(django.db.models.fields.json.KeyTextTransform('min', django.db.models.fields.json.KeyTextTransform('days_unanswered', 'document')), models.IntegerField()))), output_field=models.IntegerField(null=True))),
        ],
        options={
            'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['names'], name='record_names'), django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['reads'], name='record_reads'), models.Index(fields=['kind', 'title', 'number'], name='record_by_name'), models.Index(fields=['kind', 'edited_sequence'], name='record_by_edit'), models.Index(condition=models.Q(('kind', 'demand'), ('state', 'in_print')), fields=['-days_unanswered', 'number'], name='record_owing'), models.Index(condition=models.Q(('due_at__isnull', False)), fields=['due_at'], name='record_due')],
            'constraints': [models.UniqueConstraint(fields=('kind', 'number'), name='record_number_once'), models.UniqueConstraint(condition=models.Q(('kind__in', ['entry', 'article', 'demand', 'commitment']), _negated=True), fields=('kind', 'slug'), name='record_slug_once')],
        },
    ),
    migrations.CreateModel(
        name='Edition',
        fields=[
            ('sequence', models.BigIntegerField(primary_key=True, serialize=False)),
            ('record_id', models.CharField(max_length=24)),
            ('kind', models.CharField(max_length=20)),
            ('number', models.PositiveIntegerField()),
            ('action', models.CharField(choices=[('published', 'published'), ('corrected', 'corrected'), ('refreshed', 'refreshed'), ('retracted', 'retracted'), ('merged', 'merged'), ('redacted', 'redacted')], max_length=12)),
            ('note', timeline.printed.fields.ShownProseField(blank=True)),
            ('by', models.CharField(max_length=150)),
            ('published_at', models.DateTimeField()),
            ('content', timeline.printed.fields.ContentField()),
            ('document', timeline.printed.fields.DocumentField()),
            ('cause', models.BigIntegerField(null=True)),
            ('merged_into', models.CharField(blank=True, max_length=24)),
            ('version', models.PositiveIntegerField(default=0)),
        ],
        options={
            'indexes': [models.Index(fields=['record_id', '-sequence'], name='edition_of_record'), models.Index(fields=['published_at', 'sequence'], name='edition_by_time')],
            'constraints': [models.UniqueConstraint(fields=('record_id', 'number'), name='edition_number_once')],
        },
    ),
    migrations.CreateModel(
        name='Fragment',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('language', models.CharField(max_length=12)),
            ('html', timeline.printed.fields.MarkupField()),
            ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='fragments', to='printed.publicrecord')),
            ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
            ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ('fence', models.PositiveIntegerField(default=0, editable=False)),
            ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
            ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('sequence', models.BigIntegerField(default=0)),
        ],
        options={
            'indexes': [models.Index(condition=models.Q(('due_at__isnull', False)), fields=['due_at'], name='fragment_due')],
            'constraints': [models.UniqueConstraint(fields=('record', 'language'), name='fragment_once')],
        },
    ),
    migrations.CreateModel(
        name='Shelf',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('facet', models.CharField(max_length=120)),
            ('sort_date', models.DateField()),
            ('number', models.BigIntegerField()),
            ('starts_on', models.DateField(null=True)),
            ('ends_on', models.DateField(null=True)),
            ('latest_day', models.DateField(null=True)),
            ('from_sequence', models.BigIntegerField()),
            ('to_sequence', models.BigIntegerField(null=True)),
            ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='places', to='printed.publicrecord')),
        ],
        options={
            'indexes': [models.Index(fields=['facet', 'sort_date', 'number'], include=('record', 'ends_on', 'from_sequence', 'to_sequence'), name='shelf_walked'), models.Index(models.F('facet'), timeline.printed.models.shelf.LengthClass(), models.F('sort_date'), models.F('number'), condition=models.Q(('ends_on__isnull', True), ('ends_on__gt', models.F('sort_date')), _connector='OR'), name='shelf_reaching'), models.Index(fields=['record', 'facet'], name='shelf_of_record'), models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['facet', 'latest_day'], name='shelf_latest')],
            'constraints': [models.UniqueConstraint(condition=models.Q(('to_sequence__isnull', True)), fields=('record', 'facet'), name='place_once_at_a_time'), models.CheckConstraint(condition=models.Q(('to_sequence__isnull', True), ('to_sequence__gt', models.F('from_sequence')), _connector='OR'), name='place_closes_later')],
        },
    ),
    migrations.CreateModel(
        name='Extent',
        fields=[
            ('facet', models.CharField(max_length=120, primary_key=True, serialize=False)),
            ('entries', models.IntegerField()),
            ('first', models.DateField(null=True)),
            ('last', models.DateField(null=True)),
            ('grown_sequence', models.BigIntegerField()),
        ],
        options={
            'indexes': [models.Index(condition=models.Q(('facet__startswith', 'story:')), fields=['-grown_sequence'], name='extent_grown_story')],
            'constraints': [models.CheckConstraint(condition=models.Q(('facet', ''), _negated=True), name='extent_of_a_facet')],
        },
    ),
    migrations.CreateModel(
        name='Reference',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('target', models.CharField(max_length=120)),
            ('role', models.CharField(max_length=20)),
            ('via', models.CharField(blank=True, max_length=24)),
            ('from_sequence', models.BigIntegerField()),
            ('to_sequence', models.BigIntegerField(null=True)),
            ('record', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='references', to='printed.publicrecord')),
        ],
        options={
            'indexes': [models.Index(fields=['target', 'role'], name='reference_to'), models.Index(condition=models.Q(('to_sequence__isnull', True)), fields=['target', 'role', '-id'], name='reference_latest'), models.Index(fields=['record'], name='reference_of_record')],
            'constraints': [models.UniqueConstraint(condition=models.Q(('to_sequence__isnull', True)), fields=('record', 'target', 'role', 'via'), name='reference_once_at_a_time'), models.CheckConstraint(condition=models.Q(('to_sequence__isnull', True), ('to_sequence__gt', models.F('from_sequence')), _connector='OR'), name='reference_closes_later')],
        },
    ),
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
