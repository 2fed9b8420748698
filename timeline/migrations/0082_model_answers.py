"""What a language model marked on texts, and what a day spent of what may be asked of it."""

import django.db.models.deletion
import timeline.fields.data
import timeline.fields.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0080_moments'),
    ]

    operations = [
        migrations.CreateModel(
            name='ModelDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(unique=True)),
                ('calls', models.PositiveIntegerField(default=0)),
                ('characters', models.PositiveBigIntegerField(default=0)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('looked_at', models.DateTimeField(null=True)),
            ],
            options={
                'verbose_name': 'day of a model',
                'verbose_name_plural': 'days of a model',
                'ordering': ['-day'],
            },
        ),
        migrations.CreateModel(
            name='ModelAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('lease_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('fence', models.PositiveIntegerField(default=0, editable=False)),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('last_error', timeline.fields.text.ProseField(blank=True, editable=False, max_length=2000)),
                ('hinted_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('text_sha256', timeline.fields.text.LineField(max_length=64)),
                ('prompt', models.PositiveSmallIntegerField()),
                ('model', timeline.fields.text.LineField(max_length=200)),
                ('host', timeline.fields.text.CodeField(max_length=300)),
                ('tries', models.PositiveSmallIntegerField(default=0)),
                ('answer', timeline.fields.data.PlainJSONField(null=True)),
                ('end', models.CharField(blank=True, choices=[('answered', 'answered'), ('failed', 'no answer that can be used')], max_length=10, verbose_name='what came of it')),
                ('detail', timeline.fields.text.LineField(blank=True, max_length=500, verbose_name='in detail')),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('article', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='model_answers', to='timeline.article')),
            ],
            options={
                'verbose_name': 'answer of a model',
                'verbose_name_plural': 'answers of a model',
                'ordering': ['-pk'],
                'indexes': [models.Index(condition=models.Q(('due_at__isnull', False)), fields=['attempts', 'tries', '-id'], name='model_answer_due')],
                'constraints': [models.UniqueConstraint(fields=('text_sha256', 'prompt', 'model'), name='model_asked_once', violation_error_message='The model was asked about this text already.'), models.CheckConstraint(condition=models.Q(('due_at__isnull', True), ('end', ''), _connector='XOR'), name='model_due_or_ended', violation_error_message='What has ended is not due any more, and what has not is.'), models.CheckConstraint(condition=models.Q(models.Q(('answer__isnull', False), ('end', 'answered')), models.Q(models.Q(('end', 'answered'), _negated=True), ('answer__isnull', True)), _connector='OR'), name='model_answer_where_answered', violation_error_message='An answer is kept where one came.')],
            },
        ),
    ]
