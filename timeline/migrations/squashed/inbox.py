"""What comes in, what is suggested of it, and what editors say to that."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.data
import timeline.fields.days
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='Intake',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
            ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('fence', models.PositiveIntegerField(default=0, editable=False)),
            ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
            ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
            ('url', timeline.fields.address.WebAddressField(blank=True, max_length=2000, verbose_name='address')),
            ('name', timeline.fields.text.LineField(blank=True, max_length=255, verbose_name='file name')),
            ('body', models.BinaryField(blank=True, null=True)),
            ('given_published_on', timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on')),
            ('given_outlet', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='outlet')),
            ('skipped_reason', timeline.fields.text.LineField(blank=True, max_length=40, verbose_name='not taken because')),
            ('skipped_detail', timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='detail')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('article', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='intakes', to='timeline.article')),
            ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('host', models.GeneratedField(db_persist=True, expression=models.Case(models.When(body__isnull=True, then=django.db.models.functions.comparison.Coalesce(django.db.models.functions.text.Lower(models.Func(models.F('url'), models.Value('^[A-Za-z]+://(\\[[^]]*\\]|[^/?#:]+)'), function='substring')), models.Value(''))), default=models.Value('')), output_field=models.TextField(verbose_name='host that is asked'))),
            ('feed', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='intakes', to='timeline.feed')),
            ('address_sha256', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
            ('announced_at', models.DateTimeField(editable=False, null=True, verbose_name='announced')),
            ('hinted_until', models.DateTimeField(blank=True, editable=False, null=True)),
            ('item_key', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
            ('item_sha256', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
            ('label_sha256', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
            ('teaser', timeline.fields.text.ProseField(blank=True, db_default='', default='', editable=False, max_length=2000, verbose_name='teaser')),
            ('title', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=500, verbose_name='title')),
            ('turn', models.PositiveSmallIntegerField(choices=[(0, 'handed over by somebody'), (1, 'new in a feed'), (2, 'there before the feed was added, or changed since')], db_default=0, default=0, editable=False)),
        ],
        options={
            'verbose_name': 'intake',
            'verbose_name_plural': 'intakes',
            'ordering': ['-pk'],
            'indexes': [models.Index(models.F('host'), condition=models.Q(('due_at__isnull', False)), name='intake_due_by_host'), models.Index(models.F('attempts'), models.F('turn'), models.F('due_at'), models.F('id'), condition=models.Q(('due_at__isnull', False)), name='intake_due'), models.Index(models.F('created_at'), condition=models.Q(('skipped_reason', 'not_relevant'), models.Q(('teaser', ''), _negated=True)), name='intake_to_forget'), models.Index(models.F('feed'), models.F('label_sha256'), condition=models.Q(('feed__isnull', False)), name='intake_by_label')],
            'constraints': [models.UniqueConstraint(condition=models.Q(('feed__isnull', False)), fields=('feed', 'item_key', 'item_sha256'), name='intake_item_once_as_it_is', violation_error_message='This item of the feed is held already, as it is.'), models.UniqueConstraint(condition=models.Q(('feed__isnull', False), models.Q(('address_sha256', ''), _negated=True)), fields=('address_sha256',), name='intake_address_once_over_feeds', violation_error_message='A feed has announced this address already.'), models.CheckConstraint(condition=models.Q(models.Q(('url', ''), _negated=True), ('body__isnull', False), ('due_at__isnull', True), _connector='OR'), name='intake_has_a_source', violation_error_message='Give an address, or the saved page.')],
        },
    ),
    migrations.CreateModel(
        name='Claim',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('key', timeline.fields.text.LineField(help_text='Kind, actor, target, instrument.', max_length=300)),
            ('kind', models.CharField(choices=[('protest', 'protest'), ('contract', 'contract'), ('statement', 'statement'), ('product', 'product'), ('policy', 'policy'), ('legal', 'legal'), ('report', 'report'), ('other', 'other')], max_length=20, verbose_name='kind')),
            ('title', timeline.fields.text.LineField(max_length=200, verbose_name='title')),
            ('quote', timeline.fields.text.VerbatimField(max_length=5000, verbose_name='quoted sentence')),
            ('verdict', models.CharField(choices=[('accepted', 'accepted'), ('not_this', 'not this'), ('duplicate', 'duplicate'), ('out_of_scope', 'out of scope')], max_length=20, verbose_name='verdict')),
            ('reason', timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='reason')),
            ('at', models.DateTimeField(verbose_name='decided')),
            ('made_version', models.PositiveIntegerField(editable=False, null=True)),
            ('added_citation', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='timeline.citation')),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='timeline.article')),
            ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
            ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='made_from', to='timeline.timelineentry', verbose_name='entry')),
            ('added_sha256', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=64)),
        ],
        options={
            'verbose_name': 'verdict',
            'verbose_name_plural': 'verdicts',
            'ordering': ['-at', '-pk'],
            'constraints': [models.UniqueConstraint(fields=('article', 'key'), name='claim_decided_once', violation_error_message='There is a verdict on this claim of the article already.'), models.CheckConstraint(condition=models.Q(('verdict', ''), _negated=True), name='claim_has_a_verdict', violation_error_message='Choose a verdict.')],
        },
    ),
    migrations.CreateModel(
        name='Suggestion',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('claim_key', timeline.fields.text.LineField(help_text='Kind, actor, target, instrument: a verdict attaches to it.', max_length=300)),
            ('kind', models.CharField(choices=[('protest', 'protest'), ('contract', 'contract'), ('statement', 'statement'), ('product', 'product'), ('policy', 'policy'), ('legal', 'legal'), ('report', 'report'), ('other', 'other')], max_length=20, verbose_name='kind')),
            ('title', timeline.fields.text.LineField(max_length=200, verbose_name='title')),
            ('rule', timeline.fields.text.LineField(max_length=60, verbose_name='rule')),
            ('score', models.FloatField(verbose_name='score')),
            ('reasons', timeline.fields.data.PlainJSONField(default=list, verbose_name='reasons')),
            ('quote', timeline.fields.text.VerbatimField(max_length=5000, verbose_name='quoted sentence')),
            ('proposal', timeline.fields.data.PlainJSONField(help_text="The shape of ingest --json's proposals.", verbose_name='proposal')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='timeline.article')),
            ('claim', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='suggestions', to='timeline.claim', verbose_name='verdict')),
        ],
        options={
            'verbose_name': 'suggestion',
            'verbose_name_plural': 'suggestions',
            'ordering': ['-pk'],
            'constraints': [models.UniqueConstraint(fields=('article', 'claim_key'), name='suggestion_once', violation_error_message='The article has a suggestion of this claim already.')],
        },
    ),
    migrations.CreateModel(
        name='SuggestionCandidate',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('score', models.FloatField(verbose_name='score')),
            ('reasons', timeline.fields.data.PlainJSONField(default=list, verbose_name='reasons')),
            ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions_for', to='timeline.timelineentry')),
            ('suggestion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='candidates', to='timeline.suggestion')),
        ],
        options={
            'verbose_name': 'candidate',
            'verbose_name_plural': 'candidates',
            'ordering': ['-score', 'pk'],
            'constraints': [models.UniqueConstraint(fields=('suggestion', 'entry'), name='candidate_once', violation_error_message='The entry is a candidate already.')],
        },
    ),
    migrations.CreateModel(
        name='ArticleVerdict',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('verdict', models.CharField(choices=[('written', 'an entry was written from it'), ('read', 'read, nothing in it for the record'), ('not_relevant', 'not relevant')], max_length=20, verbose_name='verdict')),
            ('reason', timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='reason')),
            ('at', models.DateTimeField(verbose_name='decided')),
            ('made_version', models.PositiveIntegerField(editable=False, null=True)),
            ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='verdict', to='timeline.article')),
            ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
            ('entry', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='written_from', to='timeline.timelineentry', verbose_name='entry')),
        ],
        options={
            'verbose_name': 'verdict on an article',
            'verbose_name_plural': 'verdicts on articles',
            'ordering': ['-at', '-pk'],
            'constraints': [models.CheckConstraint(condition=models.Q(('verdict__in', ['written', 'read', 'not_relevant'])), name='article_verdict_is_one', violation_error_message='Choose a verdict.')],
        },
    ),
    migrations.CreateModel(
        name='RelevanceWeights',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('start', models.FloatField()),
            ('of', timeline.fields.data.PlainJSONField(help_text='The weight of each sign, by its name.')),
            ('fitted_at', models.DateTimeField(verbose_name='fitted')),
            ('verdicts', models.PositiveIntegerField(verbose_name='verdicts')),
            ('judged_to', models.BigIntegerField(default=0, null=True)),
        ],
        options={
            'verbose_name': 'weights of relevance',
            'verbose_name_plural': 'weights of relevance',
            'ordering': ['-pk'],
        },
    ),
]
