"""What constraints say to people; nothing changes in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0012_forget_what_was_typed'),
    ]

    operations = [
        migrations.AlterConstraint(
            model_name='alias',
            name='alias_names_one_subject',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organization__isnull', False), ('person__isnull', True), ('product__isnull', True)), models.Q(('organization__isnull', True), ('person__isnull', True), ('product__isnull', False)), models.Q(('organization__isnull', True), ('person__isnull', False), ('product__isnull', True)), _connector='OR'), name='alias_names_one_subject', violation_error_message='An alias names one organization, product or person: choose exactly one.'),
        ),
        migrations.AlterConstraint(
            model_name='alias',
            name='alias_has_words',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='alias_has_words', violation_error_message='An alias needs words.'),
        ),
        migrations.AlterConstraint(
            model_name='article',
            name='article_text_once',
            constraint=models.UniqueConstraint(condition=models.Q(('text_sha256', ''), _negated=True), fields=('text_sha256',), name='article_text_once', violation_error_message='Another article has this very text.'),
        ),
        migrations.AlterConstraint(
            model_name='article',
            name='article_address_null_or_real',
            constraint=models.CheckConstraint(condition=models.Q(('url', ''), _negated=True), name='article_address_null_or_real', violation_error_message='Leave an address that is not known empty.'),
        ),
        migrations.AlterConstraint(
            model_name='citation',
            name='citation_says_what_it_rests_on',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('basis', 'rests_on'), _negated=True), models.Q(('rests_on', ''), _negated=True), _connector='OR'), name='citation_says_what_it_rests_on', violation_error_message='Say which other source it rests on.'),
        ),
        migrations.AlterConstraint(
            model_name='contract',
            name='contract_has_a_title',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='contract_has_a_title', violation_error_message='A contract needs a title and a slug.'),
        ),
        migrations.AlterConstraint(
            model_name='contract',
            name='contract_not_before_itself',
            constraint=models.CheckConstraint(condition=models.Q(('prior', models.F('id')), _negated=True), name='contract_not_before_itself', violation_error_message='A contract can’t be the prior contract of itself: choose another one.'),
        ),
        migrations.AlterConstraint(
            model_name='contract',
            name='contract_award_id_once',
            constraint=models.UniqueConstraint(condition=models.Q(('award_id', ''), _negated=True), fields=('award_id',), name='contract_award_id_once', violation_error_message='Another contract has this award id.'),
        ),
        migrations.AlterConstraint(
            model_name='contractevent',
            name='amount_not_negative',
            constraint=models.CheckConstraint(condition=models.Q(('amount__isnull', True), ('amount__gte', 0), _connector='OR'), name='amount_not_negative', violation_error_message='An amount can’t be below zero: write what was taken away as an event of its own.'),
        ),
        migrations.AlterConstraint(
            model_name='contractevent',
            name='amount_has_a_currency',
            constraint=models.CheckConstraint(condition=models.Q(('amount__isnull', True), models.Q(('currency', ''), _negated=True), _connector='OR'), name='amount_has_a_currency', violation_error_message='An amount needs its currency, like USD.'),
        ),
        migrations.AlterConstraint(
            model_name='demand',
            name='demand_has_words',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='demand_has_words', violation_error_message='A demand needs words.'),
        ),
        migrations.AlterConstraint(
            model_name='entrylink',
            name='link_joins_two_entries',
            constraint=models.CheckConstraint(condition=models.Q(('earlier', models.F('later')), _negated=True), name='link_joins_two_entries', violation_error_message='An entry can’t be linked to itself: choose another one.'),
        ),
        migrations.AlterConstraint(
            model_name='entrylink',
            name='link_names_its_words',
            constraint=models.CheckConstraint(condition=models.Q(('note', ''), _negated=True), name='link_names_its_words', violation_error_message='A link needs a note: the words of the source that tie the two.'),
        ),
        migrations.AlterConstraint(
            model_name='intake',
            name='intake_has_a_source',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('url', ''), _negated=True), ('body__isnull', False), _connector='OR'), name='intake_has_a_source', violation_error_message='Give an address, or the saved page.'),
        ),
        migrations.AlterConstraint(
            model_name='mention',
            name='mention_of_one_subject',
            constraint=models.CheckConstraint(condition=models.Q(('organization__isnull', True), ('product__isnull', True), _connector='XOR'), name='mention_of_one_subject', violation_error_message='A mention names one organization or product: choose exactly one.'),
        ),
        migrations.AlterConstraint(
            model_name='name',
            name='former_name_has_words',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='former_name_has_words', violation_error_message='A former name needs words.'),
        ),
        migrations.AlterConstraint(
            model_name='namesake',
            name='namesake_has_a_reason',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='namesake_has_a_reason', violation_error_message='Say why it is somebody else.'),
        ),
        migrations.AlterConstraint(
            model_name='namesake',
            name='namesake_names_a_record',
            constraint=models.CheckConstraint(condition=models.Q(('record_id__regex', '^[A-Z][0-9]+$')), name='namesake_names_a_record', violation_error_message='Name the record by its id, like E12 or A7.'),
        ),
        migrations.AlterConstraint(
            model_name='organization',
            name='organization_has_a_name',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='organization_has_a_name', violation_error_message='An organization needs a name.'),
        ),
        migrations.AlterConstraint(
            model_name='organization',
            name='organization_has_a_slug',
            constraint=models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='organization_has_a_slug', violation_error_message='An organization needs a slug: type one, or a name that it can be made from.'),
        ),
        migrations.AlterConstraint(
            model_name='outlet',
            name='outlet_has_a_name',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='outlet_has_a_name', violation_error_message='An outlet needs a name.'),
        ),
        migrations.AlterConstraint(
            model_name='person',
            name='person_has_a_name',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='person_has_a_name', violation_error_message='A person needs a name.'),
        ),
        migrations.AlterConstraint(
            model_name='product',
            name='product_has_a_name',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='product_has_a_name', violation_error_message='A product needs a name and a slug.'),
        ),
        migrations.AlterConstraint(
            model_name='protestevent',
            name='protest_has_an_action',
            constraint=models.CheckConstraint(condition=models.Q(('action_types__len__gt', 0)), name='protest_has_an_action', violation_error_message='Choose at least one kind of action.'),
        ),
        migrations.AlterConstraint(
            model_name='protestevent',
            name='size_low_not_above_high',
            constraint=models.CheckConstraint(condition=models.Q(('size_low__isnull', True), ('size_high__isnull', True), ('size_low__lte', models.F('size_high')), _connector='OR'), name='size_low_not_above_high', violation_error_message='The lower bound of the size is above the upper one: change one of them.'),
        ),
        migrations.AlterConstraint(
            model_name='story',
            name='story_has_a_title',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='story_has_a_title', violation_error_message='A story needs a title and a slug.'),
        ),
        migrations.AlterConstraint(
            model_name='suggestion',
            name='verdict_has_its_judge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('verdict', '')), models.Q(models.Q(('verdict', ''), _negated=True), ('decided_at__isnull', False), ('decided_by__isnull', False)), _connector='OR'), name='verdict_has_its_judge', violation_error_message='A verdict needs who gave it, and when.'),
        ),
        migrations.AlterConstraint(
            model_name='timelineentry',
            name='entry_has_title_and_date',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('date', ''), _negated=True)), name='entry_has_title_and_date', violation_error_message='An entry needs a title and a date.'),
        ),
        migrations.AlterConstraint(
            model_name='timelineentry',
            name='disputed_entry_says_why',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('claim_state', 'disputed'), _negated=True), models.Q(('claim_note', ''), _negated=True), _connector='OR'), name='disputed_entry_says_why', violation_error_message='Say in the public note who disputes the claim, and why.'),
        ),
        migrations.AlterConstraint(
            model_name='timelineentry',
            name='entry_starts_before_it_ends',
            constraint=models.CheckConstraint(condition=models.Q(('starts_on__isnull', True), ('ends_on__isnull', True), ('starts_on__lte', models.F('ends_on')), _connector='OR'), name='entry_starts_before_it_ends', violation_error_message='The date ends before it starts: write the earlier day first.'),
        ),
    ]
