"""What came of it: from the server's log, and from the record of what was published."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from drills.outlets.kinds import KINDS, Bomb, Conditional, Forbidding, Neighbour, Outlet, Speechless, Syndicated
from drills.outlets.server import Asked, Web
from timeline.models import Article, Feed, Intake

TOLERANCE = 0.02
"""Seconds by which clocks of server and database may differ in what they call now."""


def missing(web: Web) -> list[str]:
    """Addresses that were published, must come in, and have neither become an article nor been given a reason."""
    wanted = {item.url for outlet in web.sites.values() if outlet.is_heard for item in outlet.published()}
    articles = set(Article.objects.filter(url__in=wanted).values_list("url", flat=True))
    return sorted(wanted - articles)


def faults(web: Web, pause: float) -> list[str]:
    """Whatever should not have happened, a line each."""
    lost = [f"lost: {url}" for url in missing(web)]
    return [*lost, *_twice(), *_unread(), *_impolite(web.log, pause), *_kinds(web)]


def _twice() -> Iterator[str]:
    ours = Article.objects.filter(url__startswith="http://127.9.")
    urls = Counter(ours.values_list("url", flat=True))
    titles = Counter(ours.values_list("title", flat=True))
    announced = Counter(Intake.objects.filter(feed__isnull=False).values_list("title", flat=True))
    for what, counted in (("article", urls), ("title", titles), ("intake", announced)):
        yield from (f"{what} twice: {name}" for name, count in counted.items() if count > 1)


def _unread() -> Iterator[str]:
    for intake in Intake.objects.filter(due_at=None, article=None):
        if intake.skipped_reason not in ("robots", "not_relevant"):
            yield f"not taken: {intake} {intake.skipped_reason} {intake.skipped_detail}"


def _impolite(log: list[Asked], pause: float) -> Iterator[str]:
    """A redirect on one host is followed within one request."""
    sites: dict[str, list[Asked]] = defaultdict(list)
    for asked in list(log):
        sites[asked.site].append(asked)
    for site, requests in sites.items():
        ordered = sorted(requests, key=lambda asked: asked.began)
        if ordered[0].path != "/robots.txt":
            yield f"{site}: asked for {ordered[0].path} before robots.txt"
        for before, after in pairwise(ordered):
            if after.began < before.ended + pause - TOLERANCE and not before.is_led_on:
                yield f"{site}: {after.path} {after.began - before.ended:.3f} s after {before.path}"


def _kinds(web: Web) -> Iterator[str]:
    """What each kind may be asked for, and what must have come of it."""
    statuses: dict[type[Outlet], Counter[int]] = defaultdict(Counter)
    paths: dict[type[Outlet], set[str]] = defaultdict(set)
    for asked in list(web.log):
        kind = type(web.sites[asked.site])
        statuses[kind][asked.status] += 1
        paths[kind].add(asked.path)
    if paths[Speechless] - {"/robots.txt"}:
        yield f"asked where robots.txt could not be read: {paths[Speechless]}"
    if any(path.startswith("/a/") for path in paths[Forbidding] | paths[Neighbour]):
        yield "asked for a page that is forbidden, or that nobody announced"
    if not statuses[Conditional][304]:
        yield "never asked for what is new alone"
    if Intake.objects.filter(feed__url__contains=_site(web, Bomb)).exists():
        yield "something came out of a bomb"
    yield from _grouped(web)
    yield from (f"no contact: {asked.agent}" for asked in web.log[:1] if "drill@" not in asked.agent)


def _grouped(web: Web) -> Iterator[str]:
    """What is syndicated is one report."""
    for outlet in web.sites.values():
        if isinstance(outlet, Syndicated):
            alone = Article.objects.filter(url__startswith=f"{outlet.site}/", group=None)
            yield from (f"not grouped: {article.url}" for article in alone)


def _site(web: Web, kind: type[Outlet]) -> str:
    return next((outlet.site for outlet in web.sites.values() if isinstance(outlet, kind)), "nowhere")


def told(web: Web, kills: int) -> Iterator[str]:
    yield f"{web.outlets} outlets of {len(KINDS)} kinds, {len(web.log)} requests, {kills} workers killed"
    yield f"{Intake.objects.count()} items announced, {Article.objects.count()} articles, {_grown()} feeds by now gone"


def _grown() -> int:
    return Feed.objects.exclude(retired_because="").count()
