"""Organizations, products, contracts, stories and topics, and the names by which texts call them."""

import django.core.validators
import django.db.models.deletion
import timeline.fields.days
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='Organization',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('slug', timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug')),
            ('name', timeline.fields.text.LineField(help_text='The name it has now.', max_length=200, validators=[django.core.validators.MinLengthValidator(2)], verbose_name='name')),
            ('kind', models.CharField(choices=[('company', 'company'), ('agency', 'agency'), ('nonprofit', 'nonprofit'), ('union', 'union'), ('worker_group', 'worker group'), ('investor_group', 'investor group'), ('other', 'other')], default='company', max_length=20, verbose_name='kind')),
            ('description', timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'organization',
            'verbose_name_plural': 'organizations',
            'ordering': ['name'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='organization_has_a_name', violation_error_message='An organization needs a name.'), models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='organization_has_a_slug', violation_error_message='An organization needs a slug: type one, or a name that it can be made from.')],
        },
    ),
    migrations.CreateModel(
        name='Company',
        fields=[
        ],
        options={
            'verbose_name': 'company',
            'verbose_name_plural': 'companies',
            'proxy': True,
        },
        bases=('timeline.organization',),
    ),
    migrations.CreateModel(
        name='Name',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('name', timeline.fields.text.LineField(max_length=200, verbose_name='name')),
            ('during', timeline.fields.days.DaysField(help_text='The first day with this name, and the first day without it.', verbose_name='during')),
            ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_names', to='timeline.organization')),
        ],
        options={
            'verbose_name': 'former name',
            'verbose_name_plural': 'former names',
            'ordering': ['during'],
            'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='former_name_has_words', violation_error_message='A former name needs words.')],
        },
    ),
    migrations.CreateModel(
        name='Identifier',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('scheme', models.CharField(choices=[('wikidata', 'Wikidata'), ('lei', 'LEI'), ('sec_cik', 'SEC CIK'), ('uei', 'UEI'), ('domain', 'domain')], max_length=20, verbose_name='scheme')),
            ('value', timeline.fields.text.LineField(max_length=120, verbose_name='value')),
            ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='timeline.organization')),
        ],
        options={
            'verbose_name': 'identifier',
            'verbose_name_plural': 'identifiers',
            'ordering': ['scheme', 'value'],
            'constraints': [models.UniqueConstraint(fields=('scheme', 'value'), name='identifier_names_one_organization')],
        },
    ),
    migrations.CreateModel(
        name='Product',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('slug', timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug')),
            ('name', timeline.fields.text.LineField(max_length=200, verbose_name='name')),
            ('description', timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description')),
            ('maker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='products', to='timeline.organization', verbose_name='made by')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'product',
            'verbose_name_plural': 'products',
            'ordering': ['name'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='product_has_a_name', violation_error_message='A product needs a name and a slug.')],
        },
    ),
    migrations.CreateModel(
        name='Alias',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('text', timeline.fields.text.LineField(max_length=120, verbose_name='words')),
            ('is_case_sensitive', models.BooleanField(default=False, verbose_name='only in this case')),
            ('context', timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=60), blank=True, default=list, size=None, verbose_name='needs one of these words nearby')),
            ('during', timeline.fields.days.DaysField(blank=True, null=True, verbose_name='valid between')),
            ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='timeline.organization')),
            ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='forms', to='timeline.person')),
            ('product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='timeline.product')),
            ('not_beside', timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=60), blank=True, default=list, help_text='Parted by commas: “rainforest, river” for Amazon, “train, cold” for ICE. Where one of them belongs to the name, or stands in its sentence, the words name something else, unless what surrounds them speaks of work or business.', size=None, verbose_name='is something else beside these words')),
        ],
        options={
            'verbose_name': 'alias',
            'verbose_name_plural': 'aliases',
            'ordering': ['text'],
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('organization__isnull', False), ('person__isnull', True), ('product__isnull', True)), models.Q(('organization__isnull', True), ('person__isnull', True), ('product__isnull', False)), models.Q(('organization__isnull', True), ('person__isnull', False), ('product__isnull', True)), _connector='OR'), name='alias_names_one_subject', violation_error_message='An alias names one organization, product or person: choose exactly one.'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='alias_has_words', violation_error_message='An alias needs words.'), models.UniqueConstraint(fields=('text', 'organization', 'product', 'person'), name='alias_once', nulls_distinct=False)],
        },
    ),
    migrations.CreateModel(
        name='NamesVersion',
        fields=[
            ('id', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
            ('value', models.BigIntegerField()),
        ],
        options={
            'verbose_name': 'version of the names',
            'verbose_name_plural': 'versions of the names',
        },
    ),
    migrations.CreateModel(
        name='Contract',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('slug', timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug')),
            ('title', timeline.fields.text.LineField(max_length=200, verbose_name='title')),
            ('description', timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description')),
            ('award_id', timeline.fields.text.LineField(blank=True, help_text='USAspending generated_unique_award_id', max_length=120, verbose_name='award id')),
            ('piid', timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='PIID')),
            ('prior', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='timeline.contract', verbose_name='prior contract')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'contract',
            'verbose_name_plural': 'contracts',
            'ordering': ['title'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='contract_has_a_title', violation_error_message='A contract needs a title and a slug.'), models.CheckConstraint(condition=models.Q(('prior', models.F('id')), _negated=True), name='contract_not_before_itself', violation_error_message='A contract can’t be the prior contract of itself: choose another one.'), models.UniqueConstraint(condition=models.Q(('award_id', ''), _negated=True), fields=('award_id',), name='contract_award_id_once', violation_error_message='Another contract has this award id.')],
        },
    ),
    migrations.CreateModel(
        name='Story',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('slug', timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug')),
            ('title', timeline.fields.text.LineField(max_length=200, verbose_name='title')),
            ('lead', timeline.fields.text.ProseField(blank=True, max_length=5000, verbose_name='lead')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'story',
            'verbose_name_plural': 'stories',
            'ordering': ['title'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='story_has_a_title', violation_error_message='A story needs a title and a slug.')],
        },
    ),
    migrations.CreateModel(
        name='Topic',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('slug', timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug')),
            ('name', timeline.fields.text.LineField(max_length=120, verbose_name='name')),
            ('is_deprecated', models.BooleanField(default=False, verbose_name='deprecated')),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
        ],
        options={
            'verbose_name': 'topic',
            'verbose_name_plural': 'topics',
            'ordering': ['name'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='topic_has_a_name', violation_error_message='A topic needs a name and a slug.')],
        },
    ),
]
