"""A text and what its page said beside it are kept together: title, writer, day."""

import timeline.fields.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0026_article_body'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='page_byline',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=300),
        ),
        migrations.AddField(
            model_name='article',
            name='page_published_on',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='article',
            name='page_title',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', editable=False, max_length=500),
        ),
        migrations.AddField(
            model_name='articleversion',
            name='byline',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', max_length=300, verbose_name='byline'),
        ),
        migrations.AddField(
            model_name='articleversion',
            name='published_on',
            field=models.DateField(blank=True, null=True, verbose_name='published on'),
        ),
        migrations.AddField(
            model_name='articleversion',
            name='title',
            field=timeline.fields.text.LineField(blank=True, db_default='', default='', max_length=500, verbose_name='title'),
        ),
    ]
