"""What machines ask, by whatever address they know of us, and what operators are told on the machine itself."""

import pytest
from django.test import Client

from tracker import environment

pytestmark = pytest.mark.usefixtures("record")
CURL = {"host": "127.0.0.1", "user-agent": "curl/8.14.1", "accept": "*/*"}
BROWSER = {
    "host": "localhost:8000",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-language": "en-US,en;q=0.5",
    "accept-encoding": "gzip, deflate, br, zstd",
    "connection": "keep-alive",
    "cookie": "a=b",
    "upgrade-insecure-requests": "1",
    "sec-fetch-dest": "document",
    "sec-fetch-mode": "navigate",
    "sec-gpc": "1",
    "dnt": "1",
    "priority": "u=0, i",
}
PROXIES = [
    {"x-forwarded-for": "127.0.0.1"},
    {"x-real-ip": "203.0.113.7"},
    {"via": "1.1 varnish"},
    {"forwarded": "for=203.0.113.7"},
    {"x-forwarded-host": "throughline.example"},
    {"x-forwarded-proto": "https"},
    {"x-forwarded-port": "443"},
    {"x-forwarded-server": "front"},
    {"cf-connecting-ip": "203.0.113.7"},
    {"cdn-loop": "cloudflare"},
    {"true-client-ip": "203.0.113.7"},
    {"x-client-ip": "203.0.113.7"},
    {"x-cluster-client-ip": "203.0.113.7"},
    {"fastly-client-ip": "203.0.113.7"},
    {"fly-client-ip": "203.0.113.7"},
    {"x-envoy-external-address": "203.0.113.7"},
    {"x-amzn-trace-id": "Root=1-67891233-abcdef012345678912345678"},
    {"x-request-id": "8f2c"},
    {"x-original-url": "/readyz"},
    {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"},
    {"x-of-a-proxy-that-nobody-knows": "1"},
    {"x-real-ip": ""},
]


@pytest.fixture
def behind_https(settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.ALLOWED_HOSTS = environment.hosts({"ALLOWED_HOSTS": "throughline.example"})


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "127.0.0.1:8000"])
@pytest.mark.parametrize(("path", "said"), [("/healthz", b"ok\n"), ("/readyz", b'{"ready": true, "findings": [')])
def test_the_machine_itself_is_answered_where_the_site_is_https(behind_https, host, path, said):
    answer = Client(headers={"host": host}).get(path)

    assert answer.status_code == 200
    assert answer.content.startswith(said)


def test_all_else_leads_to_https(behind_https):
    for path in ("/", "/healthz/", "/readyz/more", "/entries/healthz", "/admin/"):
        assert Client(headers={"host": "throughline.example"}).get(path).status_code == 301


@pytest.mark.parametrize("who", [CURL, BROWSER, {"host": "[::1]:8000"}], ids=["curl", "a browser", "hardly anything"])
@pytest.mark.parametrize("peer", ["127.0.0.1", "127.0.0.53", "::1", "::ffff:127.0.0.1", ""])
def test_who_asks_on_the_machine_is_told_of_findings(who, peer):
    assert Client(headers=who, REMOTE_ADDR=peer).get("/readyz").json().keys() == {"ready", "findings"}


@pytest.mark.parametrize("passed_on", PROXIES, ids=lambda added: ", ".join(added))
def test_what_a_proxy_on_the_machine_passes_on_is_told_nothing(passed_on):
    assert Client(headers=CURL | passed_on, REMOTE_ADDR="127.0.0.1").get("/readyz").json() == {"ready": True}


@pytest.mark.parametrize(
    "as_it_came",
    [
        {"HTTP_HOST": "testserver"},
        {"HTTP_HOST": "testserver", "REMOTE_ADDR": ""},
        {"HTTP_HOST": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.0"},
    ],
    ids=["by the site's own name", "over a socket", "in the words of a proxy that was told nothing"],
)
def test_nor_is_what_a_proxy_passes_on_without_a_word(as_it_came):
    assert Client(**as_it_came).get("/readyz").json() == {"ready": True}


@pytest.mark.parametrize("peer", ["203.0.113.7", "10.0.0.9", "172.17.0.1", "2001:db8::1"])
def test_nor_is_who_asks_from_elsewhere(peer):
    assert Client(headers=CURL, REMOTE_ADDR=peer).get("/readyz").json() == {"ready": True}
