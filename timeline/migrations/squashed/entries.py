"""Entries, what they stand under, what they cite, and what follows from what."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import timeline.fields.coded
import timeline.fields.text
import timeline.models.citation
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='TimelineEntry',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('kind', models.CharField(choices=[('protest', 'protest'), ('contract', 'contract'), ('statement', 'statement'), ('product', 'product'), ('policy', 'policy'), ('legal', 'legal'), ('report', 'report'), ('other', 'other')], max_length=20, verbose_name='kind')),
            ('title', timeline.fields.text.LineField(max_length=200, verbose_name='title')),
            ('summary', timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='summary')),
            ('date', timeline.fields.coded.EDTFField(help_text='EDTF: 2018-06-22, 2018-05, [2018-06-17..2018-06-22], [..2018-06-22], 2018-03/2019-09, 2018-03/..', max_length=60, verbose_name='date')),
            ('starts_on', models.DateField(editable=False, null=True)),
            ('ends_on', models.DateField(editable=False, null=True)),
            ('sorts_on', models.DateField(editable=False, null=True)),
            ('is_announced', models.BooleanField(default=False, help_text='It lies in the future of its sources: an announced date.', verbose_name='announced')),
            ('claim_state', models.CharField(blank=True, choices=[('', 'as the sources say'), ('disputed', 'disputed'), ('withdrawn_by_source', 'withdrawn by its source')], default='', max_length=20, verbose_name='claim')),
            ('claim_note', timeline.fields.text.ProseField(blank=True, max_length=2000, verbose_name='public note on the claim')),
            ('location', timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='place')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'entry',
            'verbose_name_plural': 'entries',
            'ordering': ['-sorts_on', '-pk'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'permissions': [('draft_timelineentry', "Can write entries of one's own until they are printed")],
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('date', ''), _negated=True)), name='entry_has_title_and_date', violation_error_message='An entry needs a title and a date.'), models.CheckConstraint(condition=models.Q(('date__regex', '^(([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?|\\[([1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)?\\.\\.[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?\\]|([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?/(([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?|\\.\\.)?|/([1-9][0-9]{3}-2[1-4]|[1-9][0-9]{3}(-(0[1-9]|1[0-2]|(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31|02-29))?)[~?%]?)$')), name='entry_date_is_edtf', violation_error_message='The date of an entry is written in EDTF, such as 2018-06-22.'), models.CheckConstraint(condition=models.Q(('claim_state__in', ['', 'disputed', 'withdrawn_by_source'])), name='entry_claim_is_a_word', violation_error_message='Choose what the claim is from the list.'), models.CheckConstraint(condition=models.Q(models.Q(('claim_state', 'disputed'), _negated=True), models.Q(('claim_note', ''), _negated=True), _connector='OR'), name='disputed_entry_says_why', violation_error_message='Say in the public note who disputes the claim, and why.'), models.CheckConstraint(condition=models.Q(('starts_on__isnull', True), ('ends_on__isnull', True), ('starts_on__lte', models.F('ends_on')), _connector='OR'), name='entry_starts_before_it_ends', violation_error_message='The date ends before it starts: write the earlier day first.')],
        },
    ),
    migrations.CreateModel(
        name='EntryProduct',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.product', verbose_name='product')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entry_products', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'product',
            'verbose_name_plural': 'products',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('entry', 'product'), name='entry_product_once')],
        },
    ),
    migrations.CreateModel(
        name='EntryContract',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('contract', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.contract', verbose_name='contract')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entry_contracts', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'contract',
            'verbose_name_plural': 'contracts',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('entry', 'contract'), name='entry_contract_once')],
        },
    ),
    migrations.CreateModel(
        name='EntryStory',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('story', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.story', verbose_name='story')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entry_stories', to='timeline.timelineentry')),
        ],
        options={
            'verbose_name': 'story',
            'verbose_name_plural': 'stories',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('entry', 'story'), name='entry_story_once')],
        },
    ),
    migrations.CreateModel(
        name='EntryTopic',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='entry_topics', to='timeline.timelineentry')),
            ('topic', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.topic', verbose_name='topic')),
        ],
        options={
            'verbose_name': 'topic',
            'verbose_name_plural': 'topics',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('entry', 'topic'), name='entry_topic_once')],
        },
    ),
    migrations.AddField(
        model_name='timelineentry',
        name='products',
        field=models.ManyToManyField(related_name='entries', through='timeline.EntryProduct', to='timeline.product'),
    ),
    migrations.AddField(
        model_name='timelineentry',
        name='contracts',
        field=models.ManyToManyField(related_name='entries', through='timeline.EntryContract', to='timeline.contract'),
    ),
    migrations.AddField(
        model_name='timelineentry',
        name='stories',
        field=models.ManyToManyField(related_name='entries', through='timeline.EntryStory', to='timeline.story'),
    ),
    migrations.AddField(
        model_name='timelineentry',
        name='topics',
        field=models.ManyToManyField(related_name='entries', through='timeline.EntryTopic', to='timeline.topic'),
    ),
    migrations.CreateModel(
        name='EntryWords',
        fields=[
            ('entry', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='timeline.timelineentry')),
            ('words', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None)),
        ],
        options={
            'verbose_name': 'words of an entry',
            'verbose_name_plural': 'words of entries',
            'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['words'], name='entry_by_words')],
        },
    ),
    migrations.CreateModel(
        name='EntryLink',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('relation', models.CharField(choices=[('prompted', 'prompted'), ('continues', 'continued by'), ('contradicts', 'contradicted by'), ('corrects', 'corrected by')], max_length=20, verbose_name='relation, as read at the earlier')),
            ('note', timeline.fields.text.LineField(help_text='Name the words of the source that say so.', max_length=300, verbose_name='the words it rests on')),
            ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links_on', to='timeline.timelineentry', verbose_name='earlier entry')),
            ('later', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='links_back', to='timeline.timelineentry', verbose_name='later entry')),
        ],
        options={
            'verbose_name': 'link',
            'verbose_name_plural': 'links',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('earlier', 'later', 'relation'), name='link_once'), models.CheckConstraint(condition=models.Q(('earlier', models.F('later')), _negated=True), name='link_joins_two_entries', violation_error_message='An entry can’t be linked to itself: choose another one.'), models.CheckConstraint(condition=models.Q(('note', ''), _negated=True), name='link_names_its_words', violation_error_message='A link needs a note: the words of the source that tie the two.')],
        },
    ),
    migrations.CreateModel(
        name='Citation',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('supports', timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=40), blank=True, default=list, help_text='What of the entry it is the source for.', size=None, validators=[timeline.models.citation.validate_supports], verbose_name='supports')),
            ('quote_exact', timeline.fields.text.VerbatimField(blank=True, help_text='The very words, short.', max_length=5000, verbose_name='quote')),
            ('quote_prefix', timeline.fields.text.VerbatimLineField(blank=True, max_length=200, verbose_name='words before')),
            ('quote_suffix', timeline.fields.text.VerbatimLineField(blank=True, max_length=200, verbose_name='words after')),
            ('locator', timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='page or paragraph')),
            ('basis', models.CharField(blank=True, choices=[('', 'not on record'), ('primary_document', 'primary document'), ('own_reporting', 'own reporting'), ('rests_on', 'rests on another outlet')], default='', max_length=20, verbose_name='basis')),
            ('rests_on', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='rests on')),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='timeline.article', verbose_name='article')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='timeline.timelineentry')),
            ('version', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='citations', to='timeline.articleversion')),
            ('confirmed_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('confirmed_on', models.DateField(editable=False, null=True)),
            ('confirmed_sha256', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
        ],
        options={
            'verbose_name': 'citation',
            'verbose_name_plural': 'citations',
            'ordering': ['pk'],
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('basis', 'rests_on'), _negated=True), models.Q(('rests_on', ''), _negated=True), _connector='OR'), name='citation_says_what_it_rests_on', violation_error_message='Say which other source it rests on.'), models.CheckConstraint(condition=models.Q(('supports__contained_by', ['date', 'place', 'action', 'participants', 'organization', 'size', 'met_with', 'demand', 'response', 'product', 'contract', 'amount', 'period'])), name='citation_supports_known_fields', violation_error_message='It supports a field that there is not: choose from those offered.'), models.CheckConstraint(condition=models.Q(models.Q(('confirmed_on__isnull', True), ('confirmed_sha256', '')), models.Q(('confirmed_on__isnull', False), models.Q(('confirmed_sha256', ''), _negated=True)), _connector='OR'), name='citation_confirmed_for_words', violation_error_message='A confirmation says when it was made, and of which words.'), models.UniqueConstraint(models.F('entry'), models.F('article'), django.db.models.functions.text.MD5('quote_exact'), name='citation_once', violation_error_message='The entry cites these words of this article already.')],
        },
    ),
]
