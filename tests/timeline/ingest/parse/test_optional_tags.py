"""HTML lets a page leave out its html, head and body tags; minifiers do. It reads the same."""

from datetime import date

import pytest

from tests.timeline.ingest.parse.pages import PARAGRAPHS
from timeline.ingest import parse
from timeline.ingest.values import Given, Page, Raw

ARTICLE = f"<h1>Deaf lamp posts</h1><p>3 July 2020</p>{''.join(f'<p>{paragraph}' for paragraph in PARAGRAPHS)}"
STARTS = [
    "<!doctype html><title>Lamps</title>",
    "<!doctype html><html lang=en><meta charset=utf-8><title>Lamps</title><link rel=icon href=i.png>",
    "<!doctype html><html lang=en><head><title>Lamps</title><style>p{color:red}</style></head>",
    "<!doctype html><meta charset=utf-8><title>Lamps</title><noscript><img src=t.png></noscript><script>1</script>",
    "<title>Lamps</title>",
]
SHELLS = [
    "<article>{}</article>",
    "<main>{}</main>",
    "<section>{}</section><script>2</script>",
    "<header><a href=/>The Copper Wire</a></header><main>{}</main><footer>Imprint</footer>",
    "<header><a href=/>The Copper Wire</a></header><div>{}</div>",
    "<nav><a href=/>Home</a></nav><article>{}</article>",
    "<lamp-page><article>{}</article></lamp-page>",
    "<div>{}</div>",
    "<figure><img src=a.png></figure>{}",
    "The Copper Wire<article>{}</article>",
]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("shell", SHELLS)
def test_an_article_is_read_without_the_tags_that_may_be_left_out(start: str, shell: str) -> None:
    page = parse.read(Raw((start + shell.format(ARTICLE)).encode()), Given(), date(2026, 11, 24))

    assert isinstance(page, Page), page
    assert page.paragraphs == tuple(PARAGRAPHS)
    assert page.title == "Deaf lamp posts"
