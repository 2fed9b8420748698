"""How the cost of each pure room grows with its input: 1 ×, 3 × and 10 × of shapes made to be slow.

What is linear costs 10 × the time for 10 × the input, what is capped less, a square 100 ×. More than 40 × is refused,
here and in tests/bench/test_growth.py. Best of three, in this process's own time.
"""

import sys
import time
from collections.abc import Callable
from datetime import date

from bench import scaffold
from timeline.ingest import characters, clean, dedupe, feeds, match, parse, propose, relevance
from timeline.ingest.feeds import addresses
from timeline.ingest.values import Alias, Given, Page, Raw, Subject

SIZE = 4_000  # characters of the smallest input
STEPS = (1, 3, 10)
ROUNDS = 3
LIMIT = 40.0
TODAY = date(2018, 6, 22)
TAIL = """
Workers at Corvane handed a letter to their chief executive on Monday, asking for lamp posts that do not listen.
The company makes street furniture with microphones, and has sold it to eleven cities along the coast since 2017.
A spokesperson said that the company would go on listening to its staff, and that its lamps keep to the law.
"""
SUBJECTS = (
    Subject("organization", "corvane", "Corvane", "company", None, (Alias("Corvane"), Alias("CVN", True))),
    Subject("organization", "tern", "Tern", "company", None, (Alias("Tern", context=("capital", "fund", "lamp")),)),
    Subject("organization", "council", "Ardmouth Council", "agency"),
    Subject("product", "deaf", "Halyard", "", "corvane", (Alias("Halyard"),)),
)
SHAPES = {
    "bylines": "By Bridget Amory\n",
    "bylines apart": "By Bridget Amory and Colin Hathersage, Ann Lee\n\n",
    "by": "By\n",
    "days": "June 5, 2018\n",
    "headlines": "Four words stand here\n",
    "labels": "Title: some words of it here\n",
    "copyrights": "© 2018 Corvane Ltd\n",
    "short lines": "a b c d\n",
    "broken lines": "It is long and it goes on to say that words\n",
    "prose lines": "It is long and goes on to say that words are words, and that all of it ends here now.\n",
    "sentences": "Corvane employees signed a letter to Tern. ",
    "paragraphs": "Corvane employees signed a letter on June 5, and Ardmouth Council said no to all of that.\n\n",
    "long line": "word ",
    "no blanks": "word",
    "letters": "A",
    "capitals": "Aa Bb ",
    "initials": "U.S. ",
    "numbers": "1,000, ",
    "full stops": ".",
    "open quotes": "“word ",
    "single quotes": "‘word ",
    "straight quotes": '" a ',
    "brackets": "( ",
    "nested brackets": "(a [b ",
    "asides": ", which Corvane ",
    "names": "Tern ",
    "names in context": "Tern capital ",
    "contracts": "Corvane won a contract ",
    "crowds": "hundreds of workers of Corvane and ",
    "dates": "in May of 2018 ",
    "hidden": "wo\u00ad\u200brd ",
    "combining": "e\u0301\u0300\u0302",
    "marks": "\u0301\u0316",
    "han": "员工递交公开信，",
    "thai": "พนักงานยื่น",
    "references": "&shy;&#8203;&amp ",
    "tags": "<div>",
    "open tags": "<a ",
    "items": "<li>a b",
    "comments": "<div class='comment'><p>It is long and goes on to say that words are words, as all do.</p></div>",
    "boxes": "<div class='teaser'><p>It is long and goes on to say that words are words, and it ends now.</p></div>",
    "spans": "<span>By Ann Lee</span><br><br>",
    "fonts": "<p><font>It is long and goes on to say that words are words, and that all of it ends. ",
    "data": '<script type="application/json">{"a":["It is long and says that words are words, and so on."]}</script>',
    "wrapped han": "員工\n   遞交，\n",
    "scripts": "<script type='application/ld+json'>{\"@type\":[[[[</script>",
    "times": "<time datetime='2018-06-05'>June 5</time>",
    "items of feeds": "</description></item><item><title>a<link>http://a.example/b</link><description>",
    "open texts": "<title>a<description>",
    "open data": "<![CDATA[a",
    "ampersands": "&a& &eacute;",
    "declarations": "<!DOCTYPE a [ <!ENTITY b 'c'>",
    "links": "<a href='http://a.example/b?feed=rss'>b</a> <http://a.example/(c)>).",
}


def read_text(text: str) -> object:
    return parse.read(Raw(f"A headline of some words\n{text}\n\n{TAIL}".encode(), name="a.txt"), Given(), TODAY)


def read_page(text: str) -> object:
    said = text if "<" in text else "".join(f"<p class='byline'>{line}</p>" for line in text.split("\n"))
    end = "".join(f"<p>{line}</p>" for line in TAIL.split("\n"))
    return parse.read(
        Raw(f"<html><h1>A headline of some words</h1>{said}<div>{end}</div></html>".encode()), Given(), TODAY
    )


def propose_from(text: str) -> object:
    page = Page(title="A headline", text=text, published_on=TODAY)
    mentions = match.find(text, SUBJECTS, TODAY)
    found = propose.propose(page, mentions, SUBJECTS)
    return relevance.judge(page, mentions, found)


def compare(text: str) -> object:
    held = [(number, dedupe.sketch(half)) for number, half in enumerate((text[: len(text) // 2], text[::-1]))]
    return dedupe.near(dedupe.sketch(text), held)


def read_feed(text: str) -> object:
    told = f"<title>T</title><link>http://a.example/1</link><description>{text}</description>"
    feed = f"{text[:200]}<rss><channel><item>{told}</item><item>{told}</item></channel></rss>"
    return feeds.read(feed.encode(), content_type=None, url="http://a.example/")


def find_addresses(text: str) -> object:
    page = f"<html><body>{text}".encode()
    mail = f"From: a@a.example\nTo: b@b.example\nSubject: {text[:200]}\nContent-Type: text/html\n\n{text}".encode()
    links = "\n".join(f"https://a.example/{word}" for word in text.split()).encode()
    named = [addresses.listed(Raw(body)) for body in (mail, page, links)]
    return feeds.discover(page, content_type=None, url="http://a.example/"), named


ROOMS: dict[str, Callable[[str], object]] = {
    "characters": characters.clean_markup,
    "clean": clean.cut,
    "parse text": read_text,
    "parse page": read_page,
    "match": lambda text: match.find(text, SUBJECTS, TODAY),
    "propose": propose_from,
    "dedupe": compare,
    "feeds": read_feed,
    "addresses": find_addresses,
}


def costs(room: str, shape: str, steps: tuple[int, ...] = STEPS, rounds: int = ROUNDS, size: int = SIZE) -> list[float]:
    """Milliseconds for each size, the best of some rounds."""
    piece = SHAPES[shape]
    texts = [piece * (size * times // len(piece) + 1) for times in steps]
    return [min(_once(ROOMS[room], text) for _ in range(rounds)) for text in texts]


def growth(costs: list[float]) -> float:
    return costs[-1] / max(costs[0], 0.05)  # what costs nothing grows by chance alone


def _once(act: Callable[[str], object], text: str) -> float:
    before = time.process_time()
    act(text)
    return (time.process_time() - before) * 1000


def main() -> int:
    print(
        f"{'ms of CPU':12} {'shape':18}"
        + "".join(f"{f'{n} ×':>9}" for n in STEPS)
        + f"{'grows':>9}  (limit {LIMIT:g} ×)"
    )
    results = {room: {shape: measured(room, shape) for shape in SHAPES} for room in ROOMS}
    scaffold.keep("growth", {"size": SIZE, "limit": LIMIT, "results": results})
    return any(row["grows"] > LIMIT for shapes in results.values() for row in shapes.values())


def measured(room: str, shape: str) -> dict[str, float]:
    found = costs(room, shape)
    row = {f"{times} ×": round(cost, 2) for times, cost in zip(STEPS, found, strict=True)}
    row["grows"] = round(growth(found), 1)
    print(f"{room:12} {shape:18}" + "".join(f"{value:9.2f}" for value in row.values()), flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
