"""A feed's score for the inbox, verdicts on whole articles, the weights that verdicts give, and texts that may go."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import timeline.fields.data
import timeline.fields.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0065_days_that_pages_can_write'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleVerdict',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(choices=[('written', 'an entry was written from it'), ('read', 'read, nothing in it for the record'), ('not_relevant', 'not relevant')], max_length=20, verbose_name='verdict')),
                ('reason', timeline.fields.text.LineField(blank=True, max_length=300, verbose_name='reason')),
                ('at', models.DateTimeField(verbose_name='decided')),
                ('made_version', models.PositiveIntegerField(editable=False, null=True)),
            ],
            options={
                'verbose_name': 'verdict on an article',
                'verbose_name_plural': 'verdicts on articles',
                'ordering': ['-at', '-pk'],
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
        migrations.AddField(
            model_name='article',
            name='forget_at',
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='article',
            name='relevance_signs',
            field=timeline.fields.data.PlainJSONField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='feed',
            name='threshold',
            field=models.FloatField(db_default=0.5, default=0.5, help_text='From 0 to 1; 0.5 is usual. An article of this feed in which no event was found stands in the inbox when its score reaches this, for you to read it yourself. Lower brings more to read, higher less. Where an event was found, it stands there in any case.', validators=[django.core.validators.MinValueValidator(0, 'A score lies between 0 and 1.'), django.core.validators.MaxValueValidator(1, 'A score lies between 0 and 1.')], verbose_name='score for the inbox'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(condition=models.Q(('forget_at__isnull', False)), fields=['relevance'], name='article_by_relevance'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(condition=models.Q(('forget_at__isnull', False)), fields=['forget_at'], name='article_to_forget'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.search.SearchVector(django.db.models.functions.text.Left('text', 100000), config='simple'), name='article_by_words'),
        ),
        migrations.AddIndex(
            model_name='intake',
            index=models.Index(models.F('created_at'), condition=models.Q(('skipped_reason', 'not_relevant'), models.Q(('teaser', ''), _negated=True)), name='intake_to_forget'),
        ),
        migrations.AddConstraint(
            model_name='feed',
            constraint=models.CheckConstraint(condition=models.Q(('threshold__gte', 0), ('threshold__lte', 1)), name='feed_threshold_is_a_score', violation_error_message='A score lies between 0 and 1.'),
        ),
        migrations.AddField(
            model_name='articleverdict',
            name='article',
            field=models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='verdict', to='timeline.article'),
        ),
        migrations.AddField(
            model_name='articleverdict',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by'),
        ),
        migrations.AddField(
            model_name='articleverdict',
            name='entry',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='written_from', to='timeline.timelineentry', verbose_name='entry'),
        ),
        migrations.AddConstraint(
            model_name='articleverdict',
            constraint=models.CheckConstraint(condition=models.Q(('verdict__in', ['written', 'read', 'not_relevant'])), name='article_verdict_is_one', violation_error_message='Choose a verdict.'),
        ),
    ]
