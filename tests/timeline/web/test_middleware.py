"""What the readers' room lets in and out, whatever the pages inside it do."""

from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

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
    room = ReadersRoomMiddleware(careless)
    room.views = careless
    return room(RequestFactory().get(path, **ASKING))


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


class Locked:
    """Stands among the desk's middlewares and lets nobody by."""

    def __init__(self, get_response: object) -> None:
        pass

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("locked", status=423)


def test_readers_and_clients_go_past_the_middlewares_of_the_desk(harbour, settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.Locked"]
    client = Client()

    told = {path: client.get(path).status_code for path in ("/", "/entries/E1/", "/nothing/", "/api/v1/entries/")}
    desk = {path: client.get(path).status_code for path in ("/admin/", "/accounts/login/")}

    assert told == {"/": 200, "/entries/E1/": 302, "/nothing/": 404, "/api/v1/entries/": 200}
    assert desk == {"/admin/": 423, "/accounts/login/": 423}


def test_what_is_everybodys_among_them_is_there_for_readers(harbour, get):
    assert get("/entries/")["X-Frame-Options"] == "DENY"
    assert get("/entries")["Location"] == "/entries/"
