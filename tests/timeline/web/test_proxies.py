"""Tags that passed a proxy which compresses are known again, and compared as Django compares them."""

from django.test import Client

PATHS = ("/", "/stories/harbour/", "/feeds/entries.atom", "/api/v1/entries/", "/api/v1/", "/api/v1/docs/")
HELD = (
    *("{}", "W/{}", '"other", {}', '"other",W/{}', '{}, "other"', "*", " * "),
    *('"{bare}-gzip"', 'W/"{bare}-gzip"', '"{bare}-br"', '"{bare}-zstd"', '"{bare}--gzip"', '"{bare};gzip"'),
    *('"{bare}-GZIP"', '"{bare}-deflate"', '"other-gzip", "{bare}-gzip"', '"a", W/"{bare}-br" , "b"', '"{bare}"-gzip'),
    *('"{bare}-x-gzip"', '"{bare}-df"'),
)
OTHERS = (
    '"other"',
    '"other-gzip"',
    'W/"other-br"',
    '"{bare}x"',
    '"{bare}-other"',
    '"gzip"',
    "nonsense",
    '"',
    '""',
    '"{bare',
)


def sent(held: str, tag: str) -> str:
    return held.replace("{bare}", tag.strip('"')).replace("{}", tag)


def test_whoever_holds_the_page_is_told_so_through_a_proxy_too(get, harbour):
    for path in PATHS:
        first = get(path)
        for held in HELD:
            answer = get(path, if_none_match=sent(held, first["ETag"]))

            assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", first["ETag"]), (path, held)
            for header in ("Cache-Control", "Vary", "Access-Control-Allow-Origin"):
                assert answer.headers.get(header) == first.headers.get(header), path
            assert "Content-Type" not in answer


def test_whoever_holds_something_else_is_sent_the_page(get, harbour):
    for path in PATHS:
        tag = get(path)["ETag"]
        for held in OTHERS:
            assert get(path, if_none_match=sent(held, tag)).status_code == 200, (path, held)


def test_what_does_not_exist_is_held_by_nobody(get, harbour):
    held = get("/api/v1/entries/")["ETag"]

    for path in ("/entries/E99/", "/nothing/", "/api/v1/entries/E99/", "/api/v1/stories/none/"):
        assert get(path, if_none_match="*").status_code == 404, path
        assert get(path, if_none_match=held).status_code == 404, path
    assert get("/api/v1/entries/?kindd=x", if_none_match="*").status_code == 400


def test_days_of_change_decide_nothing_since_none_is_told(get, harbour):
    day = "Wed, 21 Oct 2015 07:28:00 GMT"

    for path in PATHS:
        assert get(path, if_modified_since=day, if_unmodified_since=day).status_code == 200, path


def test_head_is_answered_alike(get, harbour):
    for path in PATHS:
        tag = get(path)["ETag"].strip('"')

        assert Client().head(path, headers={"if-none-match": f'"{tag}-gzip"'}).status_code == 304, path
