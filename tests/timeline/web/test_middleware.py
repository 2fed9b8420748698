"""What the readers' room lets in and out, whatever the pages inside it do."""

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from timeline.web.http.middleware import ReadersRoomMiddleware

ASKING = {"HTTP_COOKIE": "sessionid=abc", "HTTP_ACCEPT_LANGUAGE": "es", "HTTP_AUTHORIZATION": "Basic abc"}
UNTAGGED = "/robots.txt"


def careless(request: HttpRequest) -> HttpResponse:
    """A page that looks at who asks and sets a cookie."""
    response = HttpResponse(f"{request.COOKIES} {request.headers.get('Accept-Language')} {dict(request.headers)}")
    response.set_cookie("seen", "1")
    response["Vary"] = "Cookie"
    return response


def through(path: str) -> HttpResponse:
    return ReadersRoomMiddleware(careless)(RequestFactory().get(path, **ASKING))


def test_a_page_cannot_see_who_asks():
    seen = through(UNTAGGED).content.decode()

    assert seen.startswith("{} None")
    assert "abc" not in seen


def test_a_page_cannot_leave_anything_with_whoever_asks():
    response = through(UNTAGGED)

    assert not response.cookies
    assert "Vary" not in response


def test_the_other_rooms_are_left_alone():
    for path in ("/admin/", "/accounts/login/", "/api/v1/"):
        response = through(path)

        assert "sessionid" in response.content.decode()
        assert response["Vary"] == "Cookie"
        assert "seen" in response.cookies
