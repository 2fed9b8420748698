"""The first page says what needs a decision, and then where everything is."""

from datetime import timedelta

from django.test import Client, RequestFactory
from django.utils import timezone

from tests.edits import edited
from tests.factories import ArticleFactory, EntryFactory, UserFactory
from tests.timeline.admin.pages import text
from tests.timeline.admin.suggestions import suggest
from timeline.admin import dashboard
from timeline.editorial import publish
from timeline.models import Intake, User


def test_it_counts_what_needs_a_decision(desk: Client):
    suggest()
    draft, printed = EntryFactory(), EntryFactory()
    publish(printed, by=UserFactory())
    edited(printed, title="Another title")
    Intake.objects.create(url="https://down.example/", due_at=timezone.now(), attempts=6)

    page = text(desk.get("/admin/"))

    assert draft.pk
    for words in [
        "1 suggestion waits for a verdict",
        "1 entry is a draft",
        "1 entry was edited since it was printed",
        "1 source could not be taken in",
    ]:
        assert words in page


def test_it_says_where_articles_wait_to_be_read_in_full(desk: Client):
    now = timezone.now()
    ArticleFactory(text="1", read_due_at=now)
    assert "to be read in full" not in text(desk.get("/admin/"))

    ArticleFactory(text="2", read_due_at=now - timedelta(minutes=11))

    assert "1 article has waited for more than ten minutes to be read in full." in text(desk.get("/admin/"))


def test_it_says_where_articles_are_read_by_rules_only(rf: RequestFactory, owner: User):
    request = rf.get("/admin/")
    request.user = owner

    assert dashboard.notices(request) == [], "the parser is installed with what the tests need"
    assert (
        "Whoever runs the site installs requirements/reading.txt" in dashboard.notices(request, is_installed=False)[0]
    )


def test_it_groups_the_record_as_editors_think_of_it(desk: Client):
    page = text(desk.get("/admin/"))

    places = [page.index(words) for words in ["The record", "Who and what it is about", "Sources", "Failed log-ins"]]
    assert places == sorted(places)


def test_it_tells_what_was_printed_lately_and_by_whom(desk: Client):
    publish(EntryFactory(title="The answer"), by=UserFactory(username="colleague"), note="first")

    assert "The answer published, colleague: first" in text(desk.get("/admin/"))


def test_no_page_shows_secrets_of_the_second_factor(desk: Client):
    for address in ["mfa/authenticator/", "account/emailaddress/", "axes/accesslog/"]:
        assert desk.get(f"/admin/{address}").status_code == 404
