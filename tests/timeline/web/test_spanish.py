"""Every page stands under /es/ in Spanish: its words, its dates, its links, and what is said of it to caches and search
engines. What is on record stays in the record's language, and says so."""

import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.utils import translation

from timeline.printed.models import Fragment
from timeline.wording.addresses import ALONE, absolute_in, address, parted
from tracker.messages import readers_messages

STARTS = (
    *("/es/", "/es/entries/", "/es/entries/?kind=protest&organization=lookout", "/es/about/", "/es/nothing/"),
    *(
        "/es/stories/harbour/?kind=policy",
        "/es/entries/?kind=zzz",
        "/es/feeds/entries.atom",
        "/es/entries/?kind=policy",
    ),
)
LEAST = 24
"""Letters of a sentence that is looked for: shorter ones are names on record too, or the same in both languages."""


def test_the_prefix_is_known_in_one_place():
    assert parted("/es/stories/") == ("es", "/stories/")
    assert parted("/stories/es/") == ("en", "/stories/es/")
    assert [parted(path) for path in ("/es/admin/", "/es/api/v1/", "/escape/")] == [
        *(("en", path) for path in ("/es/admin/", "/es/api/v1/", "/escape/")),
    ]
    assert address("/stories/", "x/") == "/stories/x/"
    with translation.override("es"):
        assert address("/stories/", "x/") == address("/es/stories/x/") == "/es/stories/x/"
        assert address("/api/v1/docs/") == "/api/v1/docs/"
    assert absolute_in("/stories/", "es") == "http://127.0.0.1:8000/es/stories/"


@pytest.mark.usefixtures("harbour")
def test_no_english_sentence_is_left_on_any_page(get):
    english = _sentences()
    found = {}
    for path, html in _crawled(get):
        text = _words(html)
        found[path] = [sentence for sentence in english if sentence in text]
        assert re.findall(r'(?:href|action)="(/(?!es/)[^"]*)"', _own(html)) == [], path

    assert {path: left for path, left in found.items() if left} == {}
    assert len(found) > 12


@pytest.mark.usefixtures("harbour")
def test_a_page_is_spanish_and_what_is_on_record_is_not(get):
    answer = get("/es/stories/harbour/")
    html = " ".join(answer.content.decode().split())

    assert '<html lang="es">' in html
    assert "3 entradas en esta línea" in html
    assert "mayo de 2018" in html and "26 de marzo de 2019" in html
    assert "Rechazada" in html and "Sin respuesta" in html
    assert '<h1 dir="auto" lang="en">The harbour cameras</h1>' in html
    assert '<bdi lang="en">Say who watches.</bdi>' in html
    assert re.search(r'<p dir="auto" lang="en">[^<]+</p>', html), "summaries too"
    assert "9 meses sin nada que conste" in html
    assert int(answer["Content-Length"]) == len(answer.content)
    assert answer["ETag"].split("-")[2] == "es"
    assert get("/es/stories/harbour/", if_none_match=answer["ETag"]).status_code == 304
    assert '<link rel="canonical" href="http://127.0.0.1:8000/es/stories/harbour/">' in html
    for language, url in (
        ("en", "/stories/harbour/"),
        ("es", "/es/stories/harbour/"),
        ("x-default", "/stories/harbour/"),
    ):
        assert f'<link rel="alternate" hreflang="{language}" href="http://127.0.0.1:8000{url}">' in html


@pytest.mark.usefixtures("harbour")
def test_one_goes_from_one_language_to_the_other_and_stays_there(get):
    html = get("/es/entries/?kind=protest").content.decode()
    assert '<a href="/entries/?kind=protest" lang="en" hreflang="en">English</a>' in html
    assert 'href="/es/entries/?kind=protest"' in get("/entries/?kind=protest").content.decode()

    for path, to in (
        ("/es/entries/E1/", "/es/entries/E1/dockers-write-to-lookout/"),
        ("/es/entries/?organization=Lookout", "/es/entries/?organization=lookout"),
        ("/es/stories", "/es/stories/"),
        ("/es/stories/?utm_source=x", "/es/stories/"),
        ("/es", "/es/"),
    ):
        answer = get(path)
        assert (answer.status_code in (301, 302), answer.get("Location")) == (True, to), path
    for path in ("/es/admin/", "/es/api/v1/", "/en/stories/", "/es/es/stories/"):
        assert get(path).status_code == 404, path
    spoken = get("/stories/", accept_language="es", cookie="django_language=es")
    assert '<html lang="en">' in spoken.content.decode() and not spoken.cookies


def test_each_entry_is_kept_drawn_in_each_language(harbour):
    drawn = {row.language: row.html for row in Fragment.press.filter(record="E1")}

    assert set(drawn) == {"en", "es"}


def _sentences() -> list[str]:
    """Of each English sentence what stands between its placeholders and tags."""
    said = [id for one in readers_messages() for id in (one.id if isinstance(one.id, tuple) else (one.id,))]
    parts = {part.strip() for sentence in said for part in re.split(r"%\([a-z_]+\)[sd]|<[^>]+>", sentence)}
    return sorted(part for part in parts if len(part) >= LEAST)


def _crawled(get):
    waiting, seen = list(STARTS), set(STARTS)
    while waiting:
        path = waiting.pop()
        answer = get(path)
        if answer.get("Location"):
            continue
        html = answer.content.decode()
        yield path, html
        for link in re.findall(r'href="([^"#]+)', html):
            to = urljoin(path, link.replace("&amp;", "&"))
            kind = re.sub(r"\?.*|E\d+/[^/]*", "", to)
            if urlsplit(to).netloc == "" and to.startswith("/es/") and kind not in seen and "?" not in to:
                seen.add(kind)
                waiting.append(to)


def _own(html: str) -> str:
    """Without the links that lead out of the language on purpose."""
    alone = "|".join(map(re.escape, ALONE))
    return re.sub(rf'href="(?:{alone})[^"]*"|<span class="languages">.*?</span>', "", html)


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())
