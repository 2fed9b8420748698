"""Days of pages whose text is in lists or between breaks, and of those above a headline. All invented."""

import pytest

from tests.timeline.ingest.parse import pages
from tests.timeline.ingest.parse.test_odd_pages import TITLE
from tests.timeline.ingest.parse.test_published import JUNE_22, PROSE, published


@pytest.mark.parametrize(
    "prose",
    [
        "<ol reversed>"
        + "".join(f"<li><b>17:5{at}</b> {said}</li>" for at, said in enumerate(pages.PARAGRAPHS))
        + "</ol>",
        "<dl>" + "".join(f"<dt>AMORY</dt><dd>{said}</dd>" for said in pages.PARAGRAPHS) + "</dl>",
        "<br><br>".join(pages.PARAGRAPHS),
        "<pre>" + pages.BODY + "</pre>",
        "".join(f"<blockquote>{said}</blockquote>" for said in pages.PARAGRAPHS),
        "".join(f"<font size='2'>{said}</font><br>" for said in pages.PARAGRAPHS),
    ],
)
def test_live_blogs_transcripts_and_old_pages_are_dated_as_others_are(prose: str) -> None:
    frame = "<html><body><div>Friday, March 8, 2024</div><a href='/'>Home</a><h1>{}</h1>{}{}</body></html>"
    day = "<div>Friday 22 June 2018 · latest entries first · translated by the desk</div>"

    assert published(frame.format(TITLE, day, prose)) == JUNE_22
    assert published(frame.format(TITLE, "", prose)) is None


def test_the_last_field_over_a_headline_keeps_its_label() -> None:
    table = "<table><tr><td>{}</td><td>1 August 2018</td></tr></table>"
    text = "<html><body>{}<h1>Workers ask Corvane for deaf lamp posts</h1>{}</body></html>"

    assert published(text.format(table.format("Deadline"), PROSE)) is None
    assert published(text.format(table.format("Published"), PROSE)) == JUNE_22.replace(month=8, day=1)
