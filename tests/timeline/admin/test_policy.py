"""The desk runs under the strict policy: no page breaks it, with all of its scripts at work."""

from playwright.sync_api import ConsoleMessage, Page, expect

from tests.desk import signed_in
from tests.factories import ContractFactory, DemandFactory, EntryFactory, ProtestFactory, UserFactory
from tests.timeline.admin.suggestions import suggest
from tests.worker import eventually
from timeline.editorial import publish
from timeline.models import Feed, Intake, User

PAGES = [
    "/accounts/logout/",
    "/accounts/2fa/",
    "/accounts/sessions/",
    "/accounts/2fa/recovery-codes/",
    "/accounts/2fa/recovery-codes/generate/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/accounts/2fa/reauthenticate/",
    "/admin/",
    "/admin/inbox/",
    "/admin/inbox/?show=decided",
    "/admin/nothing-here/",
    "/admin/timeline/",
    "/admin/timeline/{model}/",
    "/admin/timeline/{model}/add/",
    "/admin/timeline/timelineentry/{entry}/change/",
    "/admin/timeline/timelineentry/{entry}/history/",
    "/admin/timeline/timelineentry/{entry}/delete/",
    "/admin/timeline/timelineentry/{draft}/delete/",
    "/admin/timeline/timelineentry/{entry}/print/correct/",
    "/admin/timeline/timelineentry/{draft}/print/publish/",
    "/admin/timeline/timelineentry/{draft}/proof/",
    "/admin/timeline/article/{article}/change/",
    "/admin/timeline/intake/{intake}/change/",
    "/admin/timeline/feed/{feed}/change/",
    "/admin/timeline/user/{user}/change/",
    "/admin/timeline/user/{user}/password/",
    "/admin/auth/group/",
    "/admin/auth/group/add/",
    "/admin/axes/accessattempt/",
]
MODELS = [
    "timelineentry",
    "organization",
    "product",
    "person",
    "story",
    "topic",
    "contract",
    "demand",
    "outlet",
    "feed",
    "article",
    "intake",
    "suggestion",
    "user",
]


def addresses() -> list[str]:
    entry, draft = ProtestFactory(roles={"amazon": "target"}), EntryFactory()
    DemandFactory(made_in=[entry])
    ContractFactory()
    publish(entry, by=UserFactory())
    suggest()
    intake = Intake.objects.create(url="https://down.example/", skipped_reason="unreachable")
    feed = Feed.objects.create(url="https://courier.example/feed", last_error="No answer.", failures=3)
    Intake.objects.create(url="https://courier.example/1", title="A report", feed=feed, item_key="1")
    values = {
        "feed": feed.pk,
        "entry": entry.pk,
        "draft": draft.pk,
        "article": entry.citations.get().article_id,
        "intake": intake.pk,
        "user": User.objects.get(username="admin").pk,
    }
    return [page.format(model=model, **values) for page in PAGES for model in (MODELS if "{model}" in page else [""])]


def listen(page: Page) -> list[str]:
    """What the browser complains about from now on: the policy's violations, and errors of scripts."""
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            complaints.append(f"{page.url}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    return complaints


def test_the_browser_complains_where_the_policy_is_broken(page: Page) -> None:
    complaints = listen(signed_in(page))

    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">no</p>')")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))")
    eventually(lambda: page.wait_for_timeout(50) or len(complaints) >= 2)

    assert len(complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in complaints)


def test_pickers_and_inlines_work_under_the_policy(page: Page) -> None:
    complaints = listen(signed_in(page))
    earlier = EntryFactory(title="The earlier letter", date="2018-05")
    page.goto("/admin/timeline/timelineentry/add/")

    page.get_by_role("button", name="Add another Link").click()
    page.locator("#links_back-0 .select2-selection").click()
    page.locator(".select2-search__field").last.fill("earlier")
    page.get_by_role("option", name="The earlier letter").click()
    page.select_option("#id_kind", "protest")
    page.fill("#id_date", "2018-06")

    expect(page.locator("#id_links_back-0-earlier")).to_have_value(str(earlier.pk))
    expect(page.locator("#id_date_reads")).to_have_text("June 2018")
    expect(page.get_by_text("What was done").first).to_be_visible()
    assert complaints == []
