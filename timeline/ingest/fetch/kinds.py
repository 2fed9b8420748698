"""What is asked for: pages, feeds, sitemaps, robots.txt."""

import re

from timeline.ingest.fetch.limits import ANSWER_LIMIT, LIMIT, ROBOTS_LIMIT
from timeline.ingest.fetch.values import Kinds

# Feeds come as anything (text/html, application/octet-stream, "xml"), so only what is surely something else is refused.
NO_FEED = r"(?:image|audio|video|font|model)/|application/(?:pdf|zip|msword|vnd\.(?!api\+json))"

PAGE = Kinds(
    "page",
    accept="text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1",
    types=re.compile(r"text/html|application/xhtml\+xml|text/plain|application/pdf"),
    otherwise="not_html",
    limit=LIMIT,
)
FEED = Kinds(
    "feed",
    accept="application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9,"
    " application/json;q=0.8, text/html;q=0.5, */*;q=0.1",
    types=re.compile(rf"(?!{NO_FEED}).*"),
    otherwise="not_a_feed",
    limit=LIMIT,
)
SITEMAP = Kinds(
    "sitemap",
    accept="application/xml, text/xml, text/plain;q=0.5, */*;q=0.1",
    types=re.compile(rf"(?!{NO_FEED}).*"),
    otherwise="not_a_sitemap",
    limit=LIMIT,
)
ANSWER = Kinds("answer", accept="application/json", types=re.compile(".*"), limit=ANSWER_LIMIT)
ROBOTS = Kinds(
    "robots.txt",
    accept="text/plain, */*;q=0.1",
    types=re.compile(".*"),
    limit=ROBOTS_LIMIT,
    is_cut=True,
    followed_anywhere=True,  # "even across authorities" (RFC 9309, 2.3.1.2); it is asked for once a day
)
