"""`as_of` on pages: the record as it stood at the end of a day, or at a sequence."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from tests.api.bulk import print_copies
from tests.edits import edited
from tests.factories import (
    ContractFactory,
    DemandFactory,
    EntryFactory,
    OrganizationFactory,
    ProductFactory,
    ProtestFactory,
    StoryFactory,
    UserFactory,
)
from tests.timeline.web.test_pages import PAGES
from timeline.editorial import correct, publish, retract
from timeline.models import ContractEvent, ContractParty, Response
from timeline.printed.models import Edition, PublicRecord
from timeline.publishing import draw, refresh
from timeline.web.filters.taken import OF_A_DAY

EMPTY = re.compile(r'<p class="empty">.*?</p>', re.DOTALL)
"""Where nothing is shown, a page of then says so of then."""
NOTICE = re.compile(r'<div class="past".*?</div>', re.DOTALL)
TAKEN = re.compile(r'<section class="(?:cite|along)".*?</section>', re.DOTALL)
"""It names of when it is taken, and a page is cited only as it stands."""
PATHS = (
    "/entries/",
    "/entries/?ordering=date",
    "/entries/?story=harbour&kind=protest",
    "/stories/harbour/",
    "/stories/harbour/?kind=protest&organization=lookout",
    "/organizations/lookout/",
    "/products/gaze/",
    "/contracts/port-cameras/",
    "/entries/E1/",
    "/entries/E2/",
    "/entries/E3/",
)


def beside(path: str, **parameters: object) -> str:
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    return f"{path}{'&' if '?' in path else '?'}{query}"


def words(html: str) -> str:
    """What a reader reads of a page, without the line that says of when it is."""
    body = TAKEN.sub("", EMPTY.sub("", NOTICE.sub("", html[html.index("<main") : html.index("</main>")])))
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


class Reader:
    def __init__(self, get) -> None:
        self.get = get

    def reads(self, path: str) -> tuple[int, str]:
        answer = self.get(path)
        while answer.status_code == 302:
            answer = self.get(answer["Location"])
        return answer.status_code, words(answer.content.decode())

    def reads_all(self, **parameters: object) -> dict[str, tuple[int, str]]:
        return {path: self.reads(beside(path, **parameters) if parameters else path) for path in PATHS}


@pytest.fixture
def reader(get):
    return Reader(get)


class Desk:
    """A story in which a firm is asked, answers, is renamed; an entry moves, is retracted and comes back."""

    def __init__(self) -> None:
        self.editor = UserFactory()
        self.story = StoryFactory(slug="harbour", title="The harbour cameras")
        self.firm = OrganizationFactory(slug="lookout", name="Lookout")
        product = ProductFactory(slug="gaze", name="Gaze", maker=self.firm)
        self.letter = ProtestFactory(
            pk=1, title="Dockers write", date="2018-05", roles={"lookout": "target"}, stories=[self.story]
        )
        self.letter.entry_products.create(product=product)
        self.answer = EntryFactory(
            pk=2, title="Lookout says no", date="2018-06-21", roles={"lookout": "respondent"}, stories=[self.story]
        )
        self.lapse = EntryFactory(pk=3, kind="contract", title="The contract lapses", date="[..2018-06-22]")
        contract = ContractFactory(slug="port-cameras", title="Cameras for the port")
        event = ContractEvent.objects.create(entry=self.lapse, contract=contract, type="expiry")
        ContractParty.objects.create(event=event, organization=self.firm, role="supplier")
        self.asked = DemandFactory(text="Take the cameras down.", of=self.firm, made_in=[self.letter])
        Response.objects.create(demand=self.asked, entry=self.answer, kind="refused")

    def acts(self):
        """Each is done when the next is asked for."""
        by = {"by": self.editor}
        yield publish(self.letter, **by)
        yield publish(self.answer, **by)
        yield publish(self.lapse, **by)
        yield correct(edited(self.letter, title="Dockers write to Lookout", date="2018-05-04"), note="A day.", **by)
        yield publish(edited(self.firm, name="Lookout Systems"), **by)
        yield publish(edited(self.story, title="Cameras over the harbour"), **by)
        yield publish(edited(self.asked, text="Take all cameras down."), **by)
        yield retract(self.answer, note="It was another firm.", **by)
        yield publish(edited(self.lapse, date="2017-01-07"), **by)
        yield publish(self.answer, **by)
        yield retract(self.lapse, note="It was renewed.", **by)


@pytest.mark.parametrize("settles", [True, False])
def test_every_page_says_what_it_said_at_the_time(record, reader, settles):
    told = {}
    for _edition in Desk().acts():
        while settles and (refresh() or draw()):
            pass
        told[Edition.press.clock()] = reader.reads_all()

    assert len(told) == 11
    for sequence, pages in told.items():
        there = {path: page for path, page in pages.items() if "ever printed" not in page[1] and page[0] != 400}
        then = reader.reads_all(as_of=sequence)
        assert {path: then[path] for path in there} == there, sequence
        assert {then[path][0] for path in pages.keys() - there.keys()} <= {400, 404}


@pytest.fixture
def changed(harbour, put_in_print):
    """The story, after its first entry got another title; the sequence before that."""
    before = Edition.press.clock()
    publish(edited(harbour["letter"], title="Dockers write twice"), by=UserFactory())
    return before


def test_the_page_says_of_when_it_is_and_leads_to_now(changed, read):
    html = read(f"/stories/harbour/?kind=protest&as_of={changed}")
    today = datetime.now(UTC)

    assert f'The record as it stood on <time datetime="{today:%Y-%m-%d}">' in html
    assert f"</time>, sequence {changed}." in html
    assert '<a href="/stories/harbour/?kind=protest">See it as it stands now.</a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r'<link rel="canonical" href="[^"?]*/stories/harbour/">', html)
    assert "Dockers write to Lookout" in words(html) and "Dockers write twice" not in words(html)


def test_a_page_of_now_says_nothing_of_it(changed, read):
    html = read("/stories/harbour/")

    assert "as it stood" not in html and "noindex" not in html
    assert "Dockers write twice" in html


def test_a_day_means_all_that_was_printed_on_it(changed, read):
    today = datetime.now(UTC).date()

    assert words(read(f"/stories/harbour/?as_of={today}")) == words(read("/stories/harbour/"))
    assert f"sequence {Edition.press.clock()}." in read(f"/stories/harbour/?as_of={today}")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/entries/?as_of=2018-13-01", "as_of is a day, written as 2018-06-22, or the sequence of an edition."),
        ("/entries/?as_of=0001-01-02", "as_of is a day, written as 2018-06-22, or the sequence of an edition."),
        ("/entries/?as_of=0999-12-31", "as_of is a day, written as 2018-06-22, or the sequence of an edition."),
        ("/entries/E1/?as_of=yesterday", "as_of is a day, written as 2018-06-22, or the sequence of an edition."),
        ("/stories/harbour/?as_of=-1", "as_of is a day, written as 2018-06-22, or the sequence of an edition."),
        ("/stories/harbour/?as_of=1&as_of=2", "as_of may be given once."),
        ("/entries/?as_of=999999", "Nothing has the sequence 999999 yet"),
        ("/entries/?as_of=1&ordering=-updated", "leave ordering out, or ask for date or -date."),
        ("/feeds/entries.atom?as_of=1", "There is no parameter “as_of” here."),
        ("/stories/harbour/entries.atom?as_of=1", "There is no parameter “as_of” here."),
    ],
)
def test_what_it_cannot_mean_is_refused_with_a_sentence(harbour, get, path, sentence):
    answer = get(path)

    assert answer.status_code == 400
    assert sentence in " ".join(answer.content.decode().split())


def test_which_pages_are_of_a_day(harbour, get):
    """Links between them keep the day (timeline.web.http.dated)."""
    for path in PAGES:
        asked = beside(path, as_of=Edition.press.clock(), known_by="2020-01-01")

        assert (get(asked).status_code == 200) == (resolve(path.partition("?")[0]).url_name in OF_A_DAY), path


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/demands/", "No demand was in print then."),
        ("/demands/?organization=lookout", "No demand that was in print then is one of these."),
        ("/entries/?kind=protest", "No entry that was in print then fits this."),
    ],
)
def test_a_page_with_nothing_says_what_is_true_of_the_time(harbour, read, path, said):
    assert said in read(beside(path, as_of=0))


@pytest.mark.parametrize("path", ["/entries/", "/demands/", "/products/gaze/", "/timeline/", "/dossier/"])
def test_a_slug_that_came_into_print_later_is_never_read_as_the_name_of_another(harbour, put_in_print, read, path):
    then = Edition.press.clock()
    OrganizationFactory(slug="pier", name="Pier")
    OrganizationFactory(slug="pier-workers", name="Pier Workers")
    put_in_print(EntryFactory(title="Pier buys", roles={"pier": "target", "pier-workers": "actor"}))

    html = read(f"{path}?organization=pier&as_of={then}")

    assert "Pier was not in print yet." in html
    assert 'class="e r' not in html and "Take the cameras down." not in html
    assert "not in print yet" not in read(f"{path}?organization=pier&as_of={Edition.press.clock()}")


@pytest.mark.parametrize("path", ["/entries/", "/stories/harbour/", "/entries/E2/lookout-says-no/"])
def test_a_day_that_has_not_come_is_today_and_says_so(harbour, read, path):
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)

    html = read(f"{path}?as_of={tomorrow}")

    assert "has not come yet: this is the record as it stands today, sequence" in html
    assert words(html) == words(read(path))
    assert "has not come yet" not in read(f"{path}?as_of={tomorrow - timedelta(days=1)}")


def test_once_the_day_has_come_the_page_of_the_day_before_is_not_kept(harbour, get):
    path = "/entries/?as_of=2031-06-02"
    with time_machine.travel(datetime(2031, 6, 1, 12, tzinfo=UTC)):
        before = get(path)
    with time_machine.travel(datetime(2031, 6, 2, 12, tzinfo=UTC)):
        after = get(path, **{"If-None-Match": before["ETag"]})

    assert after.status_code == 200
    assert "has not come yet" in before.content.decode() and "has not come yet" not in after.content.decode()


def test_a_list_tells_what_became_of_its_entries_since(harbour, put_in_print, read):
    before = Edition.press.clock()
    put_in_print(ProtestFactory(title="Dockers strike", stories=[StoryFactory(slug="harbour")]), EntryFactory())
    correct(edited(harbour["again"], title="Dockers call once more"), note="Its title.", by=UserFactory())
    retract(harbour["answer"], by=UserFactory(), note="It was another firm.")

    line, protests = (NOTICE.search(read(f"/stories/harbour/{q}as_of={before}"))[0] for q in ("?", "?kind=protest&"))

    assert "Since then: 1 entry added, 2 entries changed, 1 entry taken out</summary>" in line
    assert '<a href="/entries/E5/dockers-strike/">Dockers strike</a>' in line
    assert '<a href="/entries/E4/history/">Dockers call once more</a>' in line
    assert '<a href="/entries/E2/lookout-says-no/">Lookout says no</a>' in line
    assert "Since then: 1 entry added, 2 entries changed</summary>" in protests
    assert "Nothing of it has changed since." in read(f"/stories/harbour/?as_of={Edition.press.clock()}")


def test_more_changes_than_are_looked_at_are_not_counted_and_it_says_so(harbour, read, monkeypatch):
    monkeypatch.setattr("timeline.pages.since.LOOKED_AT", 2)
    monkeypatch.setattr("timeline.pages.since.NAMED", 1)

    html = read("/entries/?as_of=0")

    assert "Since then: 2 entries added; older changes are not counted" in html
    assert "and 1 more" in html


def test_an_entry_tells_in_which_fields_it_says_something_else_now(harbour, read):
    before = Edition.press.clock()
    correct(edited(harbour["again"], summary="Again.", date="2019-03-25"), note="A day.", by=UserFactory())

    then = read(f"/entries/E4/dockers-call-again/?as_of={before}")

    assert "Says something else since: summary, date, demands and their answers." in then
    assert 'href="/entries/E4/history/">See what changed, and why.' in then
    assert "It says the same now." in read(f"/entries/E4/dockers-call-again/?as_of={Edition.press.clock()}")


@pytest.mark.parametrize("path", ["/stories/harbour/", "/entries/E3/", "/organizations/port/"])
def test_what_was_not_in_print_yet_says_when_it_first_was(harbour, put_in_print, get, path):
    put_in_print(EntryFactory(roles={"port": "actor"}))
    number = {"/stories/harbour/": "story", "/entries/E3/": "entry", "/organizations/port/": "organization"}[path]
    slug = {"slug": path.split("/")[2]} if number != "entry" else {"pk": "E3"}
    pk = PublicRecord.press.get(kind=number, **slug).pk
    first = Edition.press.filter(record_id=pk).earliest("sequence").sequence

    answer = get(f"{path}?as_of={first - 1}")
    html = " ".join(answer.content.decode().split())

    assert answer.status_code == 404
    assert f"with sequence {first}." in html
    assert f'href="{path}?as_of={first}"' in html and f'href="{path}"' in html


def test_before_anything_was_printed_the_list_is_empty_and_says_so(harbour, read):
    html = read("/entries/?as_of=0")

    assert "No entry was in print then." in html
    assert "The record as it stood before anything was printed." in html
    assert "No entry was in print then." in read("/entries/?as_of=2001-01-01")


def test_what_was_retracted_since_says_so_and_leads_to_its_tombstone(harbour, get, read):
    before = Edition.press.clock()
    retract(harbour["letter"], by=UserFactory(), note="It was another firm.")

    html = read(f"/entries/E1/dockers-write-to-lookout/?as_of={before}")

    assert "What this page tells was retracted since." in html
    assert '<a href="/entries/E1/dockers-write-to-lookout/">See it as it stands now.</a>' in html
    assert get("/entries/E1/dockers-write-to-lookout/").status_code == 410


def test_at_the_time_of_a_retraction_it_is_gone_though_it_came_back(harbour, get):
    retract(harbour["letter"], by=UserFactory(), note="It was another firm.")
    then = Edition.press.clock()
    publish(harbour["letter"], by=UserFactory())

    answer = get(f"/entries/E1/dockers-write-to-lookout/?as_of={then}")

    assert answer.status_code == 410
    assert "It was another firm." in answer.content.decode()
    assert f"sequence {then}." in answer.content.decode()


def test_what_was_merged_since_says_so(harbour, read):
    PublicRecord.press.filter(slug="lookout").update(state="merged", merged_into="E1")

    html = read(f"/organizations/lookout/?as_of={Edition.press.clock()}")

    assert "What this page is about was merged into another record since." in html


def test_an_old_address_leads_to_the_one_of_now_at_the_same_time(changed, get):
    answer = get(f"/entries/E1/dockers-write-to-lookout/?as_of={changed}")

    assert answer["Location"] == f"/entries/E1/dockers-write-twice/?as_of={changed}"
    assert get(f"/entries/E1/?as_of={changed}")["Location"] == answer["Location"]


def test_the_page_keeps_it_in_its_links_to_itself(harbour, put_in_print, read, monkeypatch):
    monkeypatch.setattr("timeline.pages.lines.ladder.LENGTH", 2)
    now = Edition.press.clock()

    line = read(f"/stories/harbour/?as_of={now}&kind=protest&kind=statement")
    entries = read(f"/entries/?as_of={now}&limit=2&story=harbour")
    entry = read(f"/entries/E2/lookout-says-no/?as_of={now}")

    onward = re.search(r'rel="next" href="([^"]*)#line"', line)[1].replace("&amp;", "&")
    assert f"as_of={now}" in onward and "from=E" in onward
    assert re.search(r'<nav class="years".*?</nav>', line)[0].count(f"as_of={now}") == 2
    assert f'<a href="/stories/harbour/?as_of={now}">Show the whole line</a>' in line
    assert f'<input type="hidden" name="as_of" value="{now}">' in entries
    assert f'<a href="/entries/?as_of={now}">Show all</a>' in entries
    assert f"as_of={now}" in re.search(r'rel="next" href="([^"]*)"', entries)[1]
    assert re.search(rf'<a href="/stories/harbour/\?(from=E1&amp;)?as_of={now}#E2">\s*The whole line', entry)


def test_a_cursor_walks_on_at_the_same_time(changed, read):
    seen, path = [], f"/entries/?as_of={changed}&limit=1"
    while path:
        html = read(path)
        seen += re.findall(r'<li class="e r\d+" id="(E\d+)">', html)
        onward = re.search(r'rel="next" href="([^"]*)"', html)
        path = onward and f"/entries/{onward[1].replace('&amp;', '&')}"

    assert seen == ["E4", "E3", "E2", "E1"]


MOST = {
    "/entries/": 4,
    "/entries/?story=harbour&kind=protest&organization=lookout&after=2000-01-01": 5,
    "/stories/harbour/": 7,
    "/stories/harbour/?kind=protest&organization=lookout&product=gaze&after=2000-01-01": 8,
    "/organizations/lookout/": 7,
    "/products/gaze/": 6,
    "/contracts/port-cameras/": 6,
    "/entries/E1/": 3,
    "/entries/E1/dockers-write-to-lookout/": 5,
}


def costs(get, path: str) -> tuple[int, int]:
    """Queries on the readers' connection, and on the application's."""
    get(path)  # its form is in memory by then
    with CaptureQueriesContext(connections["public"]) as asked, CaptureQueriesContext(connections["default"]) as worked:
        assert get(path).status_code in (200, 302), path
    return len(asked), len(worked)


@pytest.mark.parametrize("more", [0, 50, 300])
def test_it_costs_the_same_few_queries_however_much_has_to_be_drawn(get, harbour, more):
    """Fragments of these are not kept: all of a page are drawn for it."""
    print_copies("E1", more)
    get("/about/")
    now = Edition.press.clock()

    long = {path: 2 for path in MOST if more > 150 and path[1:3] in ("st", "or", "pr")}
    found = {path: costs(get, beside(path, as_of=now)) for path in MOST}

    assert found == {path: (most + long.get(path, 0), 0) for path, most in MOST.items()}


def test_a_line_too_long_to_be_counted_says_so(harbour, read, monkeypatch):
    monkeypatch.setattr("timeline.pages.extents.COUNTED", 2)

    html = read(f"/stories/harbour/?as_of={Edition.press.clock()}")

    assert "more than 2 entries" in html
    assert "2018 to 2019" in html
