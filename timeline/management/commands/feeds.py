"""Feeds from a terminal: add, list, poll, import, export."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.ingest import pipeline
from timeline.ingest.feeds import opml
from timeline.ingest.feeds.values import Found
from timeline.ingest.values import Skipped
from timeline.management.sources import read_file, shown
from timeline.models import Feed, Intake
from timeline.models.feed import Health

FAILED = 1


class Command(BaseCommand):
    help = "Feeds: which are polled, how they do, and what they bring."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True, metavar="add|list|poll|import|export")
        add = acts.add_parser("add", help="a feed, or a site by any of its pages")
        add.add_argument("url", metavar="URL")
        listed = acts.add_parser("list", help="all feeds, and how they do")
        listed.add_argument("--json", action="store_true", help="one JSON object a line")
        poll = acts.add_parser("poll", help="all that is due now, pages included, or one feed whether it is due or not")
        poll.add_argument("url", nargs="?", metavar="URL")
        taken = acts.add_parser("import", help="a list of feeds as OPML")
        taken.add_argument("file", metavar="OPML", help="a file, or - for the standard input")
        acts.add_parser("export", help="the list of feeds as OPML")

    def handle(self, *args: Any, **options: Any) -> None:
        getattr(self, f"_{options['act']}")(**options)

    def _add(self, *, url: str, **_options: Any) -> None:
        found = pipeline.find_feeds(url)
        if isinstance(found, Skipped):
            raise CommandError(f"{found.detail} [{found.reason}]")
        chosen = self._chosen(found)
        feed, is_new = pipeline.add_feed(chosen.url, title=chosen.title)
        self.stdout.write(_("%(feed)s is polled from now on.") % _named(feed) if is_new else _known(feed))

    def _chosen(self, found: tuple[Found, ...]) -> Found:
        """Asks on a terminal, and only among several; else it is the site's first."""
        if len(found) == 1:
            return found[0]
        for number, one in enumerate(found, start=1):
            self.stderr.write(f"{number}  {one.url}  {shown(one.title)}".rstrip())
        if not sys.stdin.isatty():
            self.stderr.write(_("The site names several feeds; this takes its first."))
            return found[0]
        answer = _answer()
        if not answer.isdecimal() or not 1 <= int(answer) <= len(found):
            raise CommandError(_("“%(answer)s” is none of them; nothing was added.") % {"answer": answer})
        return found[int(answer) - 1]

    def _list(self, *, json: bool, **_options: Any) -> None:
        feeds = Feed.objects.order_by("url")
        for feed in feeds.iterator():
            self.stdout.write(_as_json(feed) if json else _as_line(feed))
        if not json and not feeds.exists():
            self.stdout.write(_("There is no feed yet: feeds add URL."))

    def _poll(self, *, url: str | None, **_options: Any) -> None:
        feeds = _due_now(url) if url else Feed.objects.all()
        if held := pipeline.in_other_hands(feeds):
            self.stderr.write(_held(held))
        failed, number = False, 0
        for number, step in enumerate(pipeline.work_off(feeds), start=1):
            self.stderr.write(f"{number} of {number + step.left}  {_said(step.done)}")
            failed |= isinstance(step.done, pipeline.Polled) and step.done.action == "failed"
        if not number:
            self.stdout.write(_("Nothing is due."))
        if failed:
            sys.exit(FAILED)

    def _import(self, *, file: str, **_options: Any) -> None:
        raw = read_file(file)
        found = raw if isinstance(raw, Skipped) else pipeline.listed_feeds(raw.body)
        if isinstance(found, Skipped):
            raise CommandError(f"{shown(file)}: {found.detail} [{found.reason}]")
        added = [pipeline.add_feed(one.url, title=one.title) for one in found]
        new = sum(is_new for _feed, is_new in added)
        counts = {"new": new, "known": len(added) - new}
        self.stdout.write(_("%(new)d feeds are polled from now on, %(known)d were there already.") % counts)

    def _export(self, **_options: Any) -> None:
        feeds = [Found(feed.url, feed.title, "") for feed in Feed.objects.order_by("url")]
        self.stdout.write(opml.write(feeds, "Throughline").decode(), ending="")


def _due_now(url: str) -> QuerySet[Feed]:
    """An editor's word: neither its time nor that it was given up or retired matters."""
    known = pipeline.known_feed(url)
    feeds = Feed.objects.filter(pk=known.pk) if known else Feed.objects.none()
    if not feeds.update(due_at=timezone.now(), attempts=0, retired_because=""):
        raise CommandError(_("%(url)s is no feed that is polled: add it first.") % {"url": shown(url)})
    return feeds


def _held(count: int) -> str:
    said = ngettext(
        "%(count)d is in other hands, or was when a call was ended: waits for it, 90 seconds at most.",
        "%(count)d are in other hands, or were when a call was ended: waits for them, 90 seconds at most.",
        count,
    )
    return said % {"count": count}


def _answer() -> str:
    try:
        return input(_("Which one? [1] ")).strip() or "1"
    except EOFError:
        return ""


def _named(feed: Feed) -> dict[str, str]:
    return {"feed": f"{feed.url} ({feed.title})" if feed.title else feed.url}


def _known(feed: Feed) -> str:
    there = _("%(feed)s was there already.") % _named(feed)
    again = _("(feeds poll %(url)s asks it again.)") % {"url": feed.url}
    return f"{there} {feed.retired_because} {again}" if feed.retired_because else there


def _said(done: pipeline.Polled | Intake) -> str:
    if isinstance(done, pipeline.Polled):
        words = {
            "read": _("%(new)d new, %(changed)d changed") % {"new": len(done.new), "changed": done.changed},
            "unmodified": _("nothing new"),
            "robots": _("asked its site’s robots.txt first"),
            "led": _("it leads on to %(url)s, which is asked next") % {"url": done.detail},
        }
        return f"{done.feed.url}: {words.get(done.action, done.detail)}"
    outcome = str(done.article.record_id) if done.article else done.skipped_reason or done.last_error or _("later")
    return f"{shown(str(done))}: {outcome}"


def _as_line(feed: Feed) -> str:
    health = feed.health(timezone.now())
    week = "" if feed.items_a_week is None else _("%(count).1f a week") % {"count": feed.items_a_week}
    last = _("answered %(when)s") % {"when": date_format(feed.good_at, "Y-m-d H:i")} if feed.good_at else ""
    why = feed.retired_because or (feed.last_error if health in (Health.FAILING, Health.GIVEN_UP) else "")
    return "  ".join(filter(None, [str(health.label), feed.url, shown(feed.title), week, last, shown(why)]))


def _as_json(feed: Feed) -> str:
    told = {
        "url": feed.url,
        "title": feed.title,
        "health": feed.health(timezone.now()).value,
        "good_at": feed.good_at and feed.good_at.isoformat(),
        "due_at": feed.due_at and feed.due_at.isoformat(),
        "failures": feed.failures,
        "items_a_week": feed.items_a_week,
        "last_error": feed.last_error or feed.retired_because,
    }
    return json.dumps(told, ensure_ascii=False)
