"""A static file that somebody holds already is not sent again, whatever a proxy made of its tag; they are packed."""

import gzip
import time
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles.finders import find
from django.core.files.storage import storages
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.module_loading import import_string

from tests.timeline.web.test_proxies import HELD, OTHERS, sent

PATH = "/static/a.css"


def nothing(request: HttpRequest) -> HttpResponse:
    raise Http404(request.path)


@pytest.fixture
def serve(tmp_path, settings) -> Callable[..., HttpResponse]:
    (tmp_path / "a.css").write_text("p { color: red }")
    settings.STATIC_ROOT, settings.WHITENOISE_AUTOREFRESH, settings.WHITENOISE_USE_FINDERS = tmp_path, False, False
    named = next(name for name in settings.MIDDLEWARE if "tatic" in name)
    served = import_string(named)(nothing)
    return lambda method="get", **headers: served(getattr(RequestFactory(), method)(PATH, headers=headers))


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("method", ["get", "head"])
def test_whoever_holds_it_is_told_so(serve, held: str, method: str):
    first = serve()

    answer = serve(method, **{"if-none-match": sent(held, first["ETag"])})

    assert (answer.status_code, answer.getvalue(), answer["ETag"]) == (304, b"", first["ETag"])
    assert "Content-Type" not in answer


@pytest.mark.parametrize("held", OTHERS)
def test_whoever_holds_another_is_sent_it(serve, held: str):
    answer = serve(**{"if-none-match": sent(held, serve()["ETag"])})

    assert (answer.status_code, answer.getvalue()) == (200, b"p { color: red }")


def test_a_day_is_compared_only_where_no_tag_is_sent(serve):
    day = serve()["Last-Modified"]

    assert serve(**{"if-modified-since": day}).status_code == 304
    assert serve(**{"if-modified-since": day, "if-none-match": '"other"'}).status_code == 200


def test_nobody_writes_to_it(serve):
    assert serve("post", **{"if-none-match": "*"}).status_code == 405


def test_a_large_one_is_packed_tighter_than_by_gzip_and_in_no_time(tmp_path):
    file = tmp_path / "large.js"
    file.write_bytes(held := Path(find("admin/js/vendor/xregexp/xregexp.js")).read_bytes())

    began = time.process_time()
    storages["staticfiles"].create_compressor(quiet=True).compress(str(file))

    packed = (tmp_path / "large.js.br").read_bytes()
    assert brotli.decompress(packed) == held
    assert len(packed) < len(gzip.compress(held))
    assert time.process_time() - began < 0.2
