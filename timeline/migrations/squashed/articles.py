"""Outlets and their articles, with what is kept of each: texts, pages and sketches."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.coded
import timeline.fields.data
import timeline.fields.days
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models

OPERATIONS = [
    migrations.CreateModel(
        name='Outlet',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('name', timeline.fields.text.LineField(max_length=120, unique=True, verbose_name='name')),
            ('owner', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='owner')),
            ('domain', timeline.fields.coded.DomainField(blank=True, max_length=253, verbose_name='domain')),
        ],
        options={
            'verbose_name': 'outlet',
            'verbose_name_plural': 'outlets',
            'ordering': ['name'],
            'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='outlet_has_a_name', violation_error_message='An outlet needs a name.'), models.CheckConstraint(condition=models.Q(('domain', ''), ('domain__regex', '^([^][\\s/?#@\\\\<>^|%:.,;"\'(){}!*+=&$~`]{1,63}\\.)+[^][\\s/?#@\\\\<>^|%:.,;"\'(){}!*+=&$~`]{1,63}$'), _connector='OR'), name='outlet_domain_is_a_host', violation_error_message='The domain of an outlet is the host of its site alone, like courier.example.')],
        },
    ),
    migrations.CreateModel(
        name='ArticleGroup',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('agreed_at', models.DateTimeField(null=True)),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('agreed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
        ],
        options={
            'verbose_name': 'group of articles',
            'verbose_name_plural': 'groups of articles',
            'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('agreed_at__isnull', True), ('agreed_by__isnull', True)), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False)), _connector='OR'), name='article_group_agreed_by_somebody', violation_error_message='Who agreed, and when, belong together.')],
        },
    ),
    migrations.CreateModel(
        name='Article',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('created_at', models.DateTimeField(auto_now_add=True)),
            ('updated_at', models.DateTimeField(auto_now=True)),
            ('url', timeline.fields.address.WebAddressField(blank=True, max_length=2000, null=True, verbose_name='address')),
            ('title', timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='title')),
            ('byline', timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='byline')),
            ('published_on', timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on')),
            ('date_origin', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='where the date comes from')),
            ('language', timeline.fields.coded.LanguageField(blank=True, default='en', max_length=35, verbose_name='language')),
            ('rests_on', timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='rests on a report by')),
            ('text', timeline.fields.text.VerbatimField(blank=True, max_length=10485760, verbose_name='text, private')),
            ('text_sha256', timeline.fields.text.LineField(blank=True, db_index=True, editable=False, max_length=64)),
            ('relevance', models.FloatField(editable=False, null=True)),
            ('relevance_reasons', timeline.fields.data.PlainJSONField(default=list, editable=False)),
            ('archive_url', timeline.fields.address.WebAddressField(blank=True, max_length=2000, verbose_name='archived copy')),
            ('outlet', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='timeline.outlet')),
            ('gazetteer', timeline.fields.text.LineField(blank=True, editable=False, max_length=64)),
            ('created_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('edited_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ('address_sha256', timeline.fields.text.LineField(blank=True, db_index=True, editable=False, max_length=64)),
            ('claimed_url', timeline.fields.address.WebAddressField(blank=True, db_default='', default='', editable=False, max_length=2000)),
            ('version', models.PositiveIntegerField(default=1, editable=False)),
            ('text_taken_at', models.DateTimeField(editable=False, null=True)),
            ('group_waits', models.BooleanField(db_default=False, default=False, editable=False)),
            ('stands_alone', models.BooleanField(db_default=False, default=False, editable=False)),
            ('group', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='articles', to='timeline.articlegroup', verbose_name='group')),
            ('page_byline', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=300)),
            ('page_published_on', timeline.fields.days.DayField(editable=False, null=True)),
            ('page_title', timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=500)),
            ('unclear_names', timeline.fields.data.PlainJSONField(db_default=[], default=list, editable=False)),
            ('read_due_at', models.DateTimeField(editable=False, null=True)),
            ('forget_at', models.DateTimeField(editable=False, null=True)),
            ('relevance_signs', timeline.fields.data.PlainJSONField(editable=False, null=True)),
        ],
        options={
            'verbose_name': 'article',
            'verbose_name_plural': 'articles',
            'ordering': ['-published_on', '-pk'],
            'default_permissions': ('add', 'change', 'delete', 'view', 'publish'),
            'indexes': [django.contrib.postgres.indexes.HashIndex(fields=['url'], name='article_by_address'), models.Index(condition=models.Q(('read_due_at__isnull', False)), fields=['read_due_at'], name='article_to_read_again'), models.Index(condition=models.Q(('forget_at__isnull', False)), fields=['forget_at'], name='article_to_forget'), models.Index(condition=models.Q(('forget_at__isnull', False)), fields=['relevance'], name='article_by_relevance'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector(django.db.models.functions.text.Left('text', 100000), config='simple'), name='article_by_words'), django.contrib.postgres.indexes.HashIndex(condition=models.Q(('claimed_url', ''), _negated=True), fields=['claimed_url'], name='article_by_claimed_address')],
            'constraints': [models.UniqueConstraint(condition=models.Q(('text_sha256', ''), _negated=True), fields=('text_sha256', 'outlet'), name='article_text_once_an_outlet', nulls_distinct=False, violation_error_message='Another article of this outlet has this very text.'), models.CheckConstraint(condition=models.Q(('url', ''), _negated=True), name='article_address_null_or_real', violation_error_message='Leave an address that is not known empty.'), models.CheckConstraint(condition=models.Q(('language', ''), ('language__regex', '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{1,8})*$'), _connector='OR'), name='article_language_is_a_tag', violation_error_message='Name the language by its tag (BCP 47), like en, pt-BR or zh-Hant.'), models.UniqueConstraint(django.db.models.functions.text.MD5('url'), name='article_address_once', violation_error_message='Another article has this address.')],
        },
    ),
    migrations.CreateModel(
        name='ArticleVersion',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('text', timeline.fields.text.VerbatimField(max_length=10485760, verbose_name='text, private')),
            ('text_sha256', timeline.fields.text.LineField(max_length=64)),
            ('taken_at', models.DateTimeField(null=True, verbose_name='first met')),
            ('until', models.DateTimeField(verbose_name='held until')),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='timeline.article')),
            ('byline', timeline.fields.text.LineField(blank=True, db_default='', default='', max_length=300, verbose_name='byline')),
            ('published_on', timeline.fields.days.DayField(blank=True, null=True, verbose_name='published on')),
            ('title', timeline.fields.text.LineField(blank=True, db_default='', default='', max_length=500, verbose_name='title')),
        ],
        options={
            'verbose_name': 'earlier text',
            'verbose_name_plural': 'earlier texts',
            'ordering': ['-until', '-pk'],
            'constraints': [models.UniqueConstraint(fields=('article', 'text_sha256'), name='article_version_once', violation_error_message='The article has this earlier text already.'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='article_version_has_a_text', violation_error_message="An earlier text can't be empty.")],
        },
    ),
    migrations.CreateModel(
        name='ArticleBody',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('compressed', models.BinaryField()),
            ('taken_at', models.DateTimeField(verbose_name='taken in')),
            ('drop_at', models.DateTimeField(db_index=True)),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='timeline.article')),
            ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='bodies', to='timeline.articleversion')),
        ],
        options={
            'verbose_name': 'page as it was taken in',
            'verbose_name_plural': 'pages as they were taken in',
            'ordering': ['pk'],
            'constraints': [models.UniqueConstraint(fields=('article', 'version'), name='article_body_once_a_text', nulls_distinct=False, violation_error_message='The page of this text is kept already.')],
        },
    ),
    migrations.CreateModel(
        name='ArticleSketch',
        fields=[
            ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='sketch', serialize=False, to='timeline.article')),
            ('runs', django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
        ],
        options={
            'verbose_name': 'sketch of a text',
            'verbose_name_plural': 'sketches of texts',
            'indexes': [django.contrib.postgres.indexes.GinIndex(models.F('runs__0_24'), fastupdate=False, name='sketch_by_first_runs')],
        },
    ),
    migrations.CreateModel(
        name='Mention',
        fields=[
            ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ('count', models.PositiveIntegerField()),
            ('matched', timeline.fields.data.PlainJSONField(default=list)),
            ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='timeline.article')),
            ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='timeline.organization')),
            ('product', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='timeline.product')),
        ],
        options={
            'ordering': ['-count', 'pk'],
            'constraints': [models.CheckConstraint(condition=models.Q(('organization__isnull', True), ('product__isnull', True), _connector='XOR'), name='mention_of_one_subject', violation_error_message='A mention names one organization or product: choose exactly one.'), models.UniqueConstraint(fields=('article', 'organization', 'product'), name='mention_once', nulls_distinct=False)],
        },
    ),
]
