"""What outlets publish: an article each, told from its outlet and number alone, so that no two say the same."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from random import Random

WORDS = (
    *("border", "contract", "staff", "letter", "board", "software", "camera", "police", "order", "vote", "meeting"),
    *("spring", "union", "office", "record", "plan", "market", "answer", "question", "report", "paper", "street"),
    *("window", "harbour", "winter", "summer", "morning", "evening", "region", "council", "budget", "network"),
)
NAMESPACE = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'


@dataclass(frozen=True)
class Item:
    outlet: int
    number: int
    url: str
    published_at: float
    text_of: int
    """The outlet whose words these are: another's where they are syndicated."""

    @property
    def title(self) -> str:
        return f"Norvane and the {' '.join(self._words(3))}, report {self.outlet}-{self.number}"

    def paragraphs(self) -> list[str]:
        random = Random(f"{self.text_of}-{self.number}")
        said = (" ".join(random.choices(WORDS, k=24)) for _ in range(9))
        return [f"Norvane said that {words} and that nothing else was known by then." for words in said]

    def _words(self, count: int) -> list[str]:
        return Random(f"{self.outlet}.{self.number}").choices(WORDS, k=count)

    def page(self) -> str:
        head = f"<title>{escape(self.title)}</title><meta property='og:site_name' content='Outlet {self.outlet}'>"
        body = "".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs())
        article = f"<article><h1>{escape(self.title)}</h1>{body}</article>"
        return f"<!doctype html><html lang='en'><head>{head}</head><body>{article}</body></html>"

    def rss(self, *, key: str, link: str, has_text: bool, is_dated: bool = True) -> str:
        says = {"title": self.title, "link": link, "description": "Norvane answered its staff."}
        if key:
            says["guid"] = key
        if is_dated:
            says["pubDate"] = format_datetime(datetime.fromtimestamp(self.published_at, UTC))
        if has_text:
            says["content:encoded"] = "".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs())
        return "<item>" + "".join(f"<{tag}>{escape(said)}</{tag}>" for tag, said in says.items()) + "</item>"


def feed(title: str, items: list[str]) -> str:
    listed = "".join(items)
    return (
        f'<?xml version="1.0"?><rss version="2.0" {NAMESPACE}><channel><title>{title}</title>{listed}</channel></rss>'
    )
