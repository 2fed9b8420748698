"""Sketches of held texts: kept when a text is, and the ones that a text may be a copy of found through one index."""

from datetime import timedelta
from typing import Any

from django.db import connection, transaction

from timeline.ingest.dedupe import KEYS, Sketch, near, sketch
from timeline.models import Article, ArticleSketch

DAYS = timedelta(days=7)
"""Between the publication of two that may be copies. One without a day may be a copy of any."""
HELD = 50
"""Of one run no more are read: what so many texts have is a site's or an agency's standing words."""
COMPARED = 5

LIKELIEST = """
SELECT article.id
FROM unnest(%(keys)s::int[]) AS looked_up (run)
CROSS JOIN LATERAL (
    SELECT found.article_id, count(*) OVER () AS holders
    FROM (
        SELECT sketch.article_id FROM timeline_articlesketch AS sketch
        WHERE sketch.runs[1:%(many)s] @> ARRAY[looked_up.run] LIMIT %(held)s
    ) AS found
) AS holding
JOIN timeline_article AS article ON article.id = holding.article_id
WHERE article.id <> %(pk)s AND NOT article.stands_alone
    AND coalesce(article.published_on BETWEEN %(since)s::date AND %(until)s::date, true)
GROUP BY article.id
ORDER BY sum(1.0 / holding.holders) DESC, article.id
LIMIT %(most)s
"""
"""Those that share its first runs; a run counts the more the fewer have it."""


def keep(article: Article) -> None:
    """To be called when its text is another."""
    runs = list(sketch(article.text))
    ArticleSketch.objects.update_or_create(article=article, defaults={"runs": runs})


def alike(article: Article) -> tuple[int, ...]:
    """Keys of the articles of about its day whose text is a copy or light rewrite of its own, the nearest first."""
    mine = tuple(ArticleSketch.objects.filter(article=article).values_list("runs", flat=True).first() or ())
    others = ArticleSketch.objects.filter(article__in=_likeliest(article, mine))
    return near(mine, ((pk, tuple(runs)) for pk, runs in others.values_list("article", "runs")))


def _likeliest(article: Article, mine: Sketch) -> list[int]:
    with transaction.atomic(), connection.cursor() as cursor:
        # Of a run that it doesn't know yet the planner believes that one row in 200 has it, and that walking over rows
        # until fifty are met is quick.
        cursor.execute("SET LOCAL enable_seqscan TO off")
        cursor.execute(LIKELIEST, looked_up(article, mine))
        found = [pk for (pk,) in cursor.fetchall()]
        cursor.execute("SET LOCAL enable_seqscan TO DEFAULT")
    return found


def looked_up(article: Article, mine: Sketch) -> dict[str, Any]:
    day = article.published_on
    since, until = (day - DAYS, day + DAYS) if day else (None, None)
    bounds = {"many": KEYS, "held": HELD, "most": COMPARED}
    return bounds | {"keys": list(mine[:KEYS]), "pk": article.pk, "since": since, "until": until}
