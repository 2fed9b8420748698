"""An address that was shared leads to the page it names, however the network that shared it marked it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from tests.factories import EntryFactory, UserFactory
from timeline.addresses.tracking import HERE, is_tracking
from timeline.editorial import retract
from timeline.printed.models import PublicRecord
from timeline.printed.parameters import TABLE

ENTRY = "/entries/E1/dockers-write-to-lookout/"


SHARED = (
    ("/?fbclid=IwAR0abc", "/"),
    ("/?utm_source=a&utm_medium=b&UTM_Campaign=c", "/"),
    ("/?fbclid", "/"),
    ("/entries/?s=09&t=abc", "/entries/"),
    ("/entries/?hss_channel=tw-1&elqTrackId=2&cvid=3&sr_share=x", "/entries/"),
    ("/?fbclid=&fbclid=x&fbclid=", "/"),
    ("/?__cft__[0]=AZ&__tn__=-R", "/"),
    ("/?_x_tr_sl=de&_x_tr_tl=en&_x_tr_hl=en&_x_tr_pto=wapp", "/"),
    ("/?_bhlid=12&vgo_ee=1&emci=1&emdi=2&ceid=3", "/"),
    ("/?isappinstalled=0&nsukey=x&rcm=A&lipi=urn", "/"),
    ("/?dicbo=v2-x&obOrigUrl=true&omnisendContactID=1&action_object_map=[]", "/"),
    ("/?rdid=x&extid=y&refsrc=deprecated&share_source=copy&cx_refsPos=1", "/"),
    ("/entries/?kind=protest&iterableCampaignId=1&taboolaclickid=x&qclid=2", "/entries/?kind=protest"),
    ("/?soc_src=a&soc_trk=b&linkId=1&tpcc=x&wprov=sfla1", "/"),
    ("/?%66bclid=x", "/"),
    ("/?utm%5Fsource=x%26y", "/"),
    ("/?amp;utm_source=x", "/"),
    ("/?utm_source[]=x", "/"),
    ("/about/?gclid=1&_ga=2.1-3&_gl=1*x", "/about/"),
    ("/entries/E1/?fbclid=x", "/entries/E1/"),
    (f"{ENTRY}?mc_cid=1&mc_eid=2", ENTRY),
    ("/entries/E1/history/?igshid=x", "/entries/E1/history/"),
    ("/entries/?kind=protest&fbclid=x&after=2018-01-01", "/entries/?kind=protest&after=2018-01-01"),
    ("/entries/?fbclid=x&kind=protest&kind=contract", "/entries/?kind=protest&kind=contract"),
    ("/entries/?q=%C3%A4&utm_source=x", "/entries/?q=%C3%A4"),
    ("/stories/harbour/?utm_source=newsletter#E1", "/stories/harbour/"),
    ("/feeds/entries.atom?utm_source=x", "/feeds/entries.atom"),
    ("/stories/harbour/entries.atom?kind=protest&gclid=1", "/stories/harbour/entries.atom?kind=protest"),
    ("/nothing/?srsltid=1", "/nothing/"),
    ("/stories/%E5%B7%A5/?ttclid=1", "/stories/%E5%B7%A5/"),
    ("/stories/%00/?ttclid=1", "/stories/%00/"),
    ("/stories/harbour/?ref=the-harbour-letter", "/stories/harbour/"),
    ("/?CMP=share_btn&ICID=1&spm=a.b&si=x&share=1", "/"),
    ("/entries/?kind=protest&utm-source=x&utmcampaign=y&sfnsn=mo", "/entries/?kind=protest"),
)


def test_a_shared_address_leads_to_the_one_without_its_marks(ask):
    """No database is asked."""
    for shared, clean in SHARED:
        answer = ask(shared)

        assert (answer.status_code, answer["Location"]) == (302, clean), shared
        assert answer["Cache-Control"] == "public, max-age=3600"
        assert not {"Set-Cookie", "Vary"} & set(answer.headers)


ANSWERED = (
    ("/?fbclid=x", 200),
    ("/entries/E1/?fbclid=x", 200),
    ("/entries/?kind=protest&utm_source=x", 200),
    ("/stories/harbour/?gclid=1", 200),
    ("/feeds/entries.atom?utm_source=x", 200),
    ("/entries/?kindd=protest&utm_source=x", 400),
    ("/nothing/?fbclid=x", 404),
)


def test_it_is_answered_as_the_page_is(harbour):
    for shared, status in ANSWERED:
        answer = Client().get(shared, follow=True)

        assert answer.status_code == status, shared
        for mark in (b"fbclid", b"utm_", b"gclid"):
            assert mark not in answer.content


def test_retracted_and_merged_pages_are_shared_too(put_in_print):
    entry, kept, gone = EntryFactory(), EntryFactory(title="Kept"), EntryFactory()
    put_in_print(entry, kept, gone)
    retract(entry, by=UserFactory(), note="No.")
    PublicRecord.press.filter(pk=gone.record_id).update(state="merged", merged_into=kept.record_id)

    assert Client().get(f"/entries/{entry.record_id}/?fbclid=x", follow=True).status_code == 410
    merged = Client().get(f"/entries/{gone.record_id}/?fbclid=x", follow=True)
    assert (merged.status_code, merged.redirect_chain[-1][0]) == (200, f"/entries/{kept.record_id}/kept/")


def test_it_leads_to_no_other_site(ask):
    assert ask("/?fbclid=1", PATH_INFO="//evil.example/")["Location"] == "/%2Fevil.example/"


def test_a_head_is_led_on_as_a_get_is():
    assert Client().head("/?fbclid=x")["Location"] == "/"


SLIPS = ("kindd", "fbclidd", "utm", "source", "campaign", "id", "gclid_")


def test_a_slip_of_the_pen_is_still_refused_by_name(get, harbour):
    for name in SLIPS:
        answer = get(f"/?{name}=1")

        assert answer.status_code == 400, name
        assert f"“{name}”" in answer.content.decode()


@pytest.mark.parametrize("query", ["utm_source=x", "kind=protest&fbclid=1", "GCLID=1"])
def test_programs_are_told_that_they_sent_what_is_not_known(ask, query):
    answer = ask(f"/api/v1/entries/?{query}")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == list(parse_qs(urlsplit(f"?{query}").query))[-1]


def test_no_filter_of_ours_counts_as_a_mark():
    for name in (
        "kind",
        "story",
        "q",
        "as_of",
        "known_by",
        "ordering",
        "limit",
        "cursor",
        "id",
        "at_page",
        "ns_id",
        "ga",
        "sc_id",
        "oft",
        "elqx",
        "spid",
        "at_id",
        "trk_id_x",
    ):
        assert not is_tracking(name), name


@pytest.mark.parametrize(
    "name",
    ["fbclid", "gclid", "gbraid", "wbraid", "msclkid", "dclid", "mc_cid", "mc_eid", "igshid", "igsh", "twclid", "yclid"]
    + ["_ga", "_gl", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "s_cid", "ref_src", "cmpid", "ttclid", "li_fat_id"]
    + ["sc_cid", "ved", "usg", "oft_id", "oft_k", "trackingId", "msclkid", "vero_conv", "elqTrackId", "spMailingID"]
    + ["_cldee", "trk_contact", "hmb_source", "sfmc_id", "at_link_id", "adjust_tracker", "mkcid", "gps_adid"]
    + ["srsltid", "utm_id", "utm_term", "gad_source", "hsa_cam", "wt.mc_id", "oly_enc_id", "mtm_campaign", "pk_kwd"],
)  # fmt: skip
def test_the_marks_of_networks_newsletters_and_counters(name):
    assert is_tracking(name)
    assert is_tracking(name.upper())


def test_what_leads_on_here_is_no_name_of_a_filter_and_may_choose_a_page_elsewhere():
    assert not set(TABLE) & set(HERE)
    assert not any(map(is_tracking, HERE))
