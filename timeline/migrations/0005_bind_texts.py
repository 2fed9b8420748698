"""Every text of the working record gets a check of its own, and long texts an index of their hashes."""

import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.functions.text
import timeline.fields.address
import timeline.fields.data
import timeline.fields.text
import timeline.fields.coded
import timeline.models.protest
from django.db import migrations, models
from timeline.fields.migration import VALIDATE, BindField


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0004_clean_texts'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='citation',
            name='citation_once',
        ),
        BindField(
            model_name='alias',
            name='context',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=60), blank=True, default=list, size=None, verbose_name='needs one of these words nearby'),
        ),
        BindField(
            model_name='alias',
            name='text',
            field=timeline.fields.text.LineField(max_length=120, verbose_name='words'),
        ),
        BindField(
            model_name='article',
            name='archive_url',
            field=timeline.fields.address.WebAddressField(blank=True, max_length=2000, verbose_name='archived copy'),
        ),
        BindField(
            model_name='article',
            name='byline',
            field=timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='byline'),
        ),
        BindField(
            model_name='article',
            name='date_origin',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='where the date comes from'),
        ),
        BindField(
            model_name='article',
            name='gazetteer',
            field=timeline.fields.text.LineField(blank=True, editable=False, max_length=64),
        ),
        BindField(
            model_name='article',
            name='language',
            field=timeline.fields.text.LineField(default='en', max_length=12, verbose_name='language'),
        ),
        BindField(
            model_name='article',
            name='relevance_reasons',
            field=timeline.fields.data.PlainJSONField(default=list, editable=False),
        ),
        BindField(
            model_name='article',
            name='rests_on',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='rests on a report by'),
        ),
        BindField(
            model_name='article',
            name='text',
            field=timeline.fields.text.VerbatimField(blank=True, max_length=10485760, verbose_name='text, private'),
        ),
        BindField(
            model_name='article',
            name='text_sha256',
            field=timeline.fields.text.LineField(blank=True, db_index=True, editable=False, max_length=64),
        ),
        BindField(
            model_name='article',
            name='title',
            field=timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='title'),
        ),
        BindField(
            model_name='article',
            name='url',
            field=timeline.fields.address.WebAddressField(blank=True, max_length=2000, null=True, verbose_name='address'),
        ),
        BindField(
            model_name='citation',
            name='locator',
            field=timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='page or paragraph'),
        ),
        BindField(
            model_name='citation',
            name='quote_exact',
            field=timeline.fields.text.VerbatimField(blank=True, help_text='The very words, short.', max_length=5000, verbose_name='quote'),
        ),
        BindField(
            model_name='citation',
            name='quote_prefix',
            field=timeline.fields.text.VerbatimLineField(blank=True, max_length=200, verbose_name='words before'),
        ),
        BindField(
            model_name='citation',
            name='quote_suffix',
            field=timeline.fields.text.VerbatimLineField(blank=True, max_length=200, verbose_name='words after'),
        ),
        BindField(
            model_name='citation',
            name='rests_on',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='rests on'),
        ),
        BindField(
            model_name='citation',
            name='supports',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=40), blank=True, default=list, help_text='Which fields it supports, parted by commas: date, size, action, demand …', size=None, verbose_name='supports'),
        ),
        BindField(
            model_name='contract',
            name='award_id',
            field=timeline.fields.text.LineField(blank=True, help_text='USAspending generated_unique_award_id', max_length=120, verbose_name='award id'),
        ),
        BindField(
            model_name='contract',
            name='description',
            field=timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description'),
        ),
        BindField(
            model_name='contract',
            name='piid',
            field=timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='PIID'),
        ),
        BindField(
            model_name='contract',
            name='slug',
            field=timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug'),
        ),
        BindField(
            model_name='contract',
            name='title',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='title'),
        ),
        BindField(
            model_name='contractevent',
            name='currency',
            field=timeline.fields.text.LineField(blank=True, help_text='ISO 4217, such as USD', max_length=3, verbose_name='currency'),
        ),
        BindField(
            model_name='contractevent',
            name='period',
            field=timeline.fields.text.LineField(blank=True, help_text='EDTF, such as 2018-03/2019-09', max_length=60, verbose_name='period'),
        ),
        BindField(
            model_name='demand',
            name='text',
            field=timeline.fields.text.LineField(max_length=300, verbose_name='demand'),
        ),
        BindField(
            model_name='entrylink',
            name='note',
            field=timeline.fields.text.LineField(help_text='Name the words of the source that say so.', max_length=300, verbose_name='the words it rests on'),
        ),
        BindField(
            model_name='feed',
            name='last_error',
            field=timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000),
        ),
        BindField(
            model_name='feed',
            name='title',
            field=timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='title'),
        ),
        BindField(
            model_name='feed',
            name='url',
            field=timeline.fields.address.WebAddressField(max_length=2000, verbose_name='address'),
        ),
        BindField(
            model_name='identifier',
            name='value',
            field=timeline.fields.text.LineField(max_length=120, verbose_name='value'),
        ),
        BindField(
            model_name='intake',
            name='given_outlet',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='outlet'),
        ),
        BindField(
            model_name='intake',
            name='last_error',
            field=timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000),
        ),
        BindField(
            model_name='intake',
            name='name',
            field=timeline.fields.text.LineField(blank=True, max_length=255, verbose_name='file name'),
        ),
        BindField(
            model_name='intake',
            name='skipped_detail',
            field=timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='detail'),
        ),
        BindField(
            model_name='intake',
            name='skipped_reason',
            field=timeline.fields.text.LineField(blank=True, max_length=40, verbose_name='not taken because'),
        ),
        BindField(
            model_name='intake',
            name='url',
            field=timeline.fields.address.WebAddressField(blank=True, max_length=2000, verbose_name='address'),
        ),
        BindField(
            model_name='mention',
            name='matched',
            field=timeline.fields.data.PlainJSONField(default=list),
        ),
        BindField(
            model_name='name',
            name='name',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='name'),
        ),
        BindField(
            model_name='organization',
            name='description',
            field=timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description'),
        ),
        BindField(
            model_name='organization',
            name='name',
            field=timeline.fields.text.LineField(help_text='The name it has now.', max_length=200, validators=[django.core.validators.MinLengthValidator(2)], verbose_name='name'),
        ),
        BindField(
            model_name='organization',
            name='slug',
            field=timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug'),
        ),
        BindField(
            model_name='outlet',
            name='domain',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='domain'),
        ),
        BindField(
            model_name='outlet',
            name='name',
            field=timeline.fields.text.LineField(max_length=120, unique=True, verbose_name='name'),
        ),
        BindField(
            model_name='outlet',
            name='owner',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='owner'),
        ),
        BindField(
            model_name='person',
            name='aliases',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=200), blank=True, default=list, size=None, verbose_name='aliases'),
        ),
        BindField(
            model_name='person',
            name='name',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='name'),
        ),
        BindField(
            model_name='product',
            name='description',
            field=timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='description'),
        ),
        BindField(
            model_name='product',
            name='name',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='name'),
        ),
        BindField(
            model_name='product',
            name='slug',
            field=timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug'),
        ),
        BindField(
            model_name='protestevent',
            name='action_types',
            field=timeline.fields.text.LineArrayField(base_field=timeline.fields.text.LineField(max_length=40), help_text='Parted by commas: open_letter, petition, walkout, strike, rally …', size=None, validators=[timeline.models.protest.validate_action_types], verbose_name='actions'),
        ),
        BindField(
            model_name='protestevent',
            name='met_with',
            field=timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='how it was met'),
        ),
        BindField(
            model_name='protestevent',
            name='participants',
            field=timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='who took part, in words'),
        ),
        BindField(
            model_name='protestevent',
            name='size_claimed_by',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='who says so'),
        ),
        BindField(
            model_name='protestevent',
            name='size_text',
            field=timeline.fields.text.LineField(blank=True, max_length=120, verbose_name='size as said'),
        ),
        BindField(
            model_name='protestevent',
            name='size_unit',
            field=timeline.fields.text.LineField(blank=True, max_length=60, verbose_name='unit'),
        ),
        BindField(
            model_name='story',
            name='lead',
            field=timeline.fields.text.ProseField(blank=True, max_length=5000, verbose_name='lead'),
        ),
        BindField(
            model_name='story',
            name='slug',
            field=timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug'),
        ),
        BindField(
            model_name='story',
            name='title',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='title'),
        ),
        BindField(
            model_name='suggestion',
            name='claim_key',
            field=timeline.fields.text.LineField(help_text='Article, kind, actor, target, instrument: a verdict attaches to it.', max_length=300, unique=True),
        ),
        BindField(
            model_name='suggestion',
            name='proposal',
            field=timeline.fields.data.PlainJSONField(help_text="The shape of ingest --json's proposals.", verbose_name='proposal'),
        ),
        BindField(
            model_name='suggestion',
            name='quote',
            field=timeline.fields.text.VerbatimField(max_length=5000, verbose_name='quoted sentence'),
        ),
        BindField(
            model_name='suggestion',
            name='reasons',
            field=timeline.fields.data.PlainJSONField(default=list, verbose_name='reasons'),
        ),
        BindField(
            model_name='suggestion',
            name='rule',
            field=timeline.fields.text.LineField(max_length=60, verbose_name='rule'),
        ),
        BindField(
            model_name='suggestion',
            name='title',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='title'),
        ),
        BindField(
            model_name='suggestion',
            name='verdict_reason',
            field=timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='reason'),
        ),
        BindField(
            model_name='timelineentry',
            name='claim_note',
            field=timeline.fields.text.ProseField(blank=True, max_length=2000, verbose_name='public note on the claim'),
        ),
        BindField(
            model_name='timelineentry',
            name='date',
            field=timeline.fields.text.LineField(help_text='EDTF: 2018-06-22, 2018-05, [2018-06-17..2018-06-22], [..2018-06-22], 2018-03/2019-09, 2018-03/..', max_length=60, validators=[timeline.fields.coded.validate_edtf], verbose_name='date'),
        ),
        BindField(
            model_name='timelineentry',
            name='location',
            field=timeline.fields.text.LineField(blank=True, max_length=200, verbose_name='place'),
        ),
        BindField(
            model_name='timelineentry',
            name='summary',
            field=timeline.fields.text.ProseField(blank=True, max_length=10000, verbose_name='summary'),
        ),
        BindField(
            model_name='timelineentry',
            name='title',
            field=timeline.fields.text.LineField(max_length=200, verbose_name='title'),
        ),
        BindField(
            model_name='topic',
            name='name',
            field=timeline.fields.text.LineField(max_length=120, verbose_name='name'),
        ),
        BindField(
            model_name='topic',
            name='slug',
            field=timeline.fields.text.PlainSlugField(blank=True, help_text='The end of its address: letters a to z, digits and hyphens. Left empty, it is made from the name. Once printed, it stays.', max_length=80, unique=True, verbose_name='slug'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=django.contrib.postgres.indexes.HashIndex(fields=['url'], name='article_by_address'),
        ),
        migrations.AddIndex(
            model_name='feed',
            index=django.contrib.postgres.indexes.HashIndex(fields=['url'], name='feed_by_address'),
        ),
        migrations.AddConstraint(
            model_name='article',
            constraint=models.UniqueConstraint(django.db.models.functions.text.MD5('url'), name='article_address_once', violation_error_message='Another article has this address.'),
        ),
        migrations.AddConstraint(
            model_name='citation',
            constraint=models.UniqueConstraint(models.F('entry'), models.F('article'), django.db.models.functions.text.MD5('quote_exact'), name='citation_once', violation_error_message='The entry cites these words of this article already.'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.UniqueConstraint(django.db.models.functions.text.MD5('url'), name='feed_address_once', violation_error_message='Another feed has this address.'),
        ),
        migrations.RunSQL(VALIDATE, migrations.RunSQL.noop),
    ]
