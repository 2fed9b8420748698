"""Readers' comments in a box with a plain name, such as “discussion”: what is in it tells, and where it stands."""

import pytest

from tests.timeline.ingest.parse.test_lost_text import HEAD, OTHERS, PROSE, read, said

PLAIN_NAMES = ["discussion", "discussions", "thread", "conversation", "forum", "debate", "community-talk", "diskussion"]
FOREIGN = ["kommentare", "commentaires", "comentarios", "commenti", "reacties", "kommentarer", "komentarze", "yorumlar"]
VOICES = {
    "plain": "<p>{}</p>",
    "signed": "<p><b>Ned</b> wrote:</p><p>{}</p>",
    "dated": "<div><span>Ned, 3 July 2020 at 10:12</span><p>{}</p></div>",
    "buttons": "<div class='box'><p>{}</p><button>Reply</button></div>",
    "list": "<li>{}</li>",
    "articles": "<article><h4>Ned</h4><p>{}</p></article>",
}


def thread(name: str, voice: str, heading: str = "") -> str:
    tag = "ol" if voice == "list" else "div"
    return f"<{tag} class='{name}'>{heading}{''.join(VOICES[voice].format(other) for other in OTHERS)}</{tag}>"


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("name", [*PLAIN_NAMES, *FOREIGN])
def test_readers_voices_under_an_article_are_no_text(name: str, voice: str) -> None:
    for inside in (True, False):
        box = thread(name, voice)
        page = read(f"<article>{HEAD}{said(PROSE)}{box * inside}</article>{box * (not inside)}")

        assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize("heading", ["<h2>Discussion (3)</h2>", "<h3>3 comments</h3>", "<h4>Join the discussion</h4>"])
def test_a_heading_over_the_voices_makes_them_no_text(heading: str) -> None:
    page = read(f"<article>{HEAD}{said(PROSE)}{thread('discussion', 'signed', heading)}</article>")

    assert page.paragraphs == tuple(PROSE)


@pytest.mark.parametrize(
    "body",
    [
        "<div class='discussion'>{head}{all}</div>",
        "<article>{head}<div class='discussion'>{all}</div></article>",
        "<article>{head}{first}<section class='discussion'>{middle}</section>{last}</article>",
        "<article>{head}{first}<section class='discussion'><h2>Discussion</h2>{middle}</section>{last}</article>",
        "<article>{head}<section class='results'>{first}</section><section class='discussion'><h2>Discussion</h2>"
        "{middle}{last}</section></article>",
        "<article class='thread'>{head}<div class='debate-text'>{all}</div></article>",
    ],
)
def test_an_articles_own_discussion_stays(body: str) -> None:
    parts = {"all": PROSE, "first": PROSE[:2], "middle": PROSE[2:4], "last": PROSE[4:]}
    page = read(body.format(head=HEAD, **{name: said(part) for name, part in parts.items()}))

    assert [line for line in page.paragraphs if line != "Discussion"] == PROSE
