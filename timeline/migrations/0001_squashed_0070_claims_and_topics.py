"""The working record's tables as migrations 0001 to 0070 leave them, for a database that has none of them.

One that has some goes on by those (docs/decisions.md). The operations stand in squashed/. Of the printed tables these
need no more than 0006 makes, and say no more, so that they may be in force where printed is still on its way.
"""

from django.db import migrations

from timeline.migrations.squashed import articles, entries, events, guards, inbox, people, sources, subjects


class Migration(migrations.Migration):
    initial = True
    replaces = [
        ("timeline", "0001_initial"),
        ("timeline", "0002_keep_what_was_printed"),
        ("timeline", "0003_article_gazetteer"),
        ("timeline", "0004_clean_texts"),
        ("timeline", "0005_bind_texts"),
        ("timeline", "0006_who_may_do_what"),
        ("timeline", "0007_article_address_sha256"),
        ("timeline", "0008_kept"),
        ("timeline", "0009_namesakes"),
        ("timeline", "0010_period_is_edtf"),
        ("timeline", "0011_alias_not_beside"),
        ("timeline", "0012_forget_what_was_typed"),
        ("timeline", "0013_constraints_say_sentences"),
        ("timeline", "0014_dates_are_code"),
        ("timeline", "0015_parsed_texts"),
        ("timeline", "0016_articles_notices"),
        ("timeline", "0017_labels"),
        ("timeline", "0018_intake_host"),
        ("timeline", "0019_version"),
        ("timeline", "0020_verdict"),
        ("timeline", "0021_article_version"),
        ("timeline", "0022_claim"),
        ("timeline", "0023_quotes_and_supports"),
        ("timeline", "0024_article_group"),
        ("timeline", "0025_candidates"),
        ("timeline", "0026_article_body"),
        ("timeline", "0027_what_pages_said"),
        ("timeline", "0028_addresses_again"),
        ("timeline", "0029_what_a_verdict_added"),
        ("timeline", "0030_languages_and_hosts"),
        ("timeline", "0031_dates_in_the_database"),
        ("timeline", "0032_currencies_in_the_database"),
        ("timeline", "0040_feeds_are_polled"),
        ("timeline", "0050_sketches_of_texts"),
        ("timeline", "0051_words_of_entries"),
        ("timeline", "0055_names_version"),
        ("timeline", "0056_article_read_due_at"),
        ("timeline", "0060_source_checks"),
        ("timeline", "0061_snapshots"),
        ("timeline", "0065_days_that_pages_can_write"),
        ("timeline", "0066_relevance"),
        ("timeline", "0067_when_texts_may_go"),
        ("timeline", "0070_claims_and_topics"),
    ]
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("printed", "0006_version"),
    ]
    operations = [
        *people.OPERATIONS,
        *subjects.OPERATIONS,
        *articles.OPERATIONS,
        *entries.OPERATIONS,
        *events.OPERATIONS,
        *sources.OPERATIONS,
        *inbox.OPERATIONS,
        *guards.OPERATIONS,
    ]
