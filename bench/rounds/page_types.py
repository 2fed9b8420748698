"""The addresses of which bench-pages asks what they cost: of each page type, and of the API.

Stories of 200 entries, with their entries, articles and first contract, are the same in a record of every size
(bench.filler.plan). Of organizations, products and topics the largest is asked for, where a record grows most; of
stories the largest, too.
"""

from urllib.parse import urlencode

from bench.filler.plan import PROTESTS
from timeline.printed import parameters
from timeline.printed.cursors import Cursor
from timeline.printed.models import Edition, Extent, PublicRecord, Shelf

ENTRY = PROTESTS[1] + 1
"""The number of one that demands something and is answered."""
PAGE = 50
API = "/api/v1"


def pages(anew: str) -> dict[str, str]:
    """By name. `anew`: what the name ends with of a page whose form is to be drawn for the first time."""
    return of_the_record(anew) | of_stories() | of_subjects() | of_one_entry() | of_the_api()


def of_the_record(anew: str) -> dict[str, str]:
    return {
        "home": "/",
        "entries": "/entries/",
        f"entries{anew}": "/entries/",
        "entries, last page": last_page("/entries/", "entries"),
        "entries, narrowed": "/entries/?kind=protest&claim_state=unverified&after=2010-01-01",
        f"entries, narrowed{anew}": "/entries/?kind=protest&claim_state=unverified&after=2010-01-01",
        "entries as they stood": f"/entries/?as_of={later()}",
        "entries, known by": "/entries/?known_by=2015-06-01",
        "timeline": "/timeline/",
        "demands": "/demands/",
        "demands, narrowed": f"/demands/?response=none&ordering=date&organization={largest('organization')}",
        "compare, to choose": "/compare/",
        "search, empty": "/search/",
        "search": "/search/?q=petition",
        "suggestions": "/search/suggest?q=corv",
        "upcoming": "/upcoming/",
        "calendar": "/upcoming.ics",
        "changes": "/changes/",
        "coverage": "/coverage/",
        "about": "/about/",
        "Atom feed": "/feeds/entries.atom",
        "JSON feed": "/feeds/entries.json",
        "search feed": "/search/entries.atom?q=petition",
        "search JSON feed": "/search/entries.json?q=petition",
        "sitemap": "/sitemap.xml",
        "sitemap of pages": "/sitemaps/pages.xml",
        "sitemap of topics": "/sitemaps/topic-0.xml",
        "frame of a list": "/embed/timeline/",
        "card": "/card.png",
        "robots": "/robots.txt",
        "healthz": "/healthz",
        "readyz": "/readyz",
    }


def of_stories() -> dict[str, str]:
    one, other = alike()
    url, large = f"/stories/{one}/", f"/stories/{largest('story')}/"
    return {
        "stories": "/stories/",
        "story": url,
        "story, narrowed": f"{url}?claim_state=unverified&after=2010-01-01",
        "story as it stood": f"{url}?as_of={later()}",
        "story, known by": f"{url}?known_by=2015-06-01",
        "largest story": large,
        "largest story, narrowed": f"{large}?claim_state=unverified&after=2010-01-01",
        "story's Atom feed": f"{url}entries.atom",
        "story's JSON feed": f"{url}entries.json",
        "largest story's feed": f"{large}entries.atom",
        "story's citation": f"{url}cite.bib",
        "story's card": f"{url}card.png",
        "story's frame": f"/embed/story/{one}/",
        "oEmbed": f"/oembed?{urlencode({'url': f'http://127.0.0.1:8000{url}'})}",
        "dossier": f"/dossier/?story={one}",
        "dossier as data": f"/dossier/?story={one}&format=csv",
        "comparison": f"/compare/?story={one}&story={other}",
        "search in a story": f"/search/?q=letter&story={one}",
        "timeline of a story": f"/timeline/?story={one}",
    }


def of_subjects() -> dict[str, str]:
    organization, topic = f"/organizations/{largest('organization')}/", f"/topics/{largest('topic')}/"
    return {
        "organizations": "/organizations/",
        "organization": organization,
        "organization's Atom feed": f"{organization}entries.atom",
        "organization's JSON feed": f"{organization}entries.json",
        "product": f"/products/{largest('product')}/",
        "contracts": "/contracts/",
        "contract": "/contracts/contract-1/",
        "topics": "/topics/",
        "topic": topic,
        "topic's Atom feed": f"{topic}entries.atom",
        "topic's JSON feed": f"{topic}entries.json",
    }


def of_one_entry() -> dict[str, str]:
    return {
        "entry": str(PublicRecord.objects.values_list("document", flat=True).get(pk=f"E{ENTRY}")["url"]),
        "history": f"/entries/E{ENTRY}/history/",
        "entry's citation": f"/entries/E{ENTRY}/cite.bib",
        "entry's card": f"/entries/E{ENTRY}/card.png",
        "article": "/articles/A1/",
    }


def of_the_api() -> dict[str, str]:
    story, _other = alike()
    paths = {
        "entries": "entries/",
        "entries, last page": last_page(f"{API}/entries/", f"{API}/entries/").removeprefix(f"{API}/"),
        "entries of a story": f"entries/?story={story}&limit=200",
        "entries, narrowed": f"entries/?story={largest('story')}&kind=protest&claim_state=unverified",
        "entries as they stood": f"entries/?as_of={later()}",
        "entry": f"entries/E{ENTRY}/",
        "editions": f"entries/E{ENTRY}/editions/",
        **{kind: f"{kind}/" for kind in ("organizations", "products", "contracts", "stories", "topics", "demands")},
        "organization": f"organizations/{largest('organization')}/",
        "product": f"products/{largest('product')}/",
        "contract": "contracts/contract-1/",
        "story": f"stories/{story}/",
        "topic": f"topics/{largest('topic')}/",
        "article": "articles/A1/",
        "timeline": "timeline/",
        "timeline of a story": f"timeline/?story={story}",
        "search": "search/?q=petition",
        "counts": "counts/?by=year,kind,organization",
        "counts of a story": f"counts/?by=kind&story={story}&after=2010-01-01",
        "changes": "changes/?since=0",
    }
    return {f"API: {name}": f"{API}/{path}" for name, path in paths.items()}


def alike() -> list[str]:
    """The slugs of the two stories that are the same in every record."""
    return list(PublicRecord.objects.filter(pk__in=("S1", "S2")).order_by("number").values_list("slug", flat=True))


def largest(kind: str) -> str:
    facet: str = Extent.objects.filter(facet__startswith=f"{kind}:").latest("entries", "facet").facet
    return facet.partition(":")[2]


def later() -> str:
    """The day on which the last was printed, as all was by its end."""
    return Edition.objects.latest("sequence").published_at.date().isoformat()


def last_page(url: str, walk: str) -> str:
    """Newest first, the page of the oldest."""
    place = Shelf.objects.current().on("all").chronological()[PAGE]
    cursor = Cursor((place.sort_date.isoformat(), place.number))
    return f"{url}?{parameters.Filters({}, walk=walk).query(cursor)}"
