"""Every error of the API as application/problem+json (RFC 9457), in a sentence for whoever reads it.

DRF's exception handler is this process's boundary here: what nobody foresaw is logged and answered 500.
"""

import logging
from dataclasses import dataclass, field
from functools import singledispatch
from http import HTTPStatus
from typing import Any

import orjson
from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, MethodNotAllowed, NotAcceptable

from timeline.printed.parameters import ParameterError
from timeline.printed.parameters.errors import shortened

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = 5
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Problem:
    status: int
    detail: str
    type: str = "about:blank"
    title: str = ""
    members: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def response(self, instance: str) -> HttpResponse:
        body = {
            "type": self.type,
            "title": self.title or HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
            "instance": shortened(instance),
        }
        return HttpResponse(
            orjson.dumps(body | self.members),
            status=self.status,
            content_type=MEDIA_TYPE,
            headers={"Cache-Control": "no-store"} | self.headers,
        )


def handle(error: Exception, context: dict[str, Any]) -> HttpResponse:
    return problem(error).response(context["request"].path)


@singledispatch
def problem(error: Exception) -> Problem:
    logger.error("The API met what nobody foresaw.", exc_info=error)
    return Problem(500, _("Something went wrong here, and it has been noted. Nothing is wrong with your request."))


@problem.register
def _parameter(error: ParameterError) -> Problem:
    members = {"parameter": error.name, "value": error.value, "allowed": list(error.allowed)}
    return Problem(400, error.sentence, "urn:throughline:problem:parameter", _("Parameter not allowed"), members)


class StartAgain(Exception):
    """A client stands at a place of the change feed that this record never had. Its message is a sentence."""


@problem.register
def _start_again(error: StartAgain) -> Problem:
    return Problem(409, str(error), "urn:throughline:problem:start-again", _("Start again"))


@problem.register
def _suspicious(error: SuspiciousOperation) -> Problem:
    return Problem(400, _("This request can't be read: it has too many parameters or parts that are not text."))


@problem.register
def _not_found(error: Http404) -> Problem:
    return Problem(404, str(error) or _("There is nothing at this address."))


@problem.register
def _not_allowed(error: MethodNotAllowed) -> Problem:
    return Problem(405, _("Nothing can be changed here: this address answers GET, HEAD and OPTIONS."))


@problem.register
def _not_acceptable(error: NotAcceptable) -> Problem:
    return Problem(406, _("What Accept asks for is not spoken at this address; send no Accept, or */*."))


@problem.register
def _of_the_framework(error: APIException) -> Problem:
    return Problem(error.status_code, str(error.detail))


@problem.register(OperationalError)
@problem.register(InterfaceError)
def _away(error: Exception) -> Problem:
    logger.warning("The record can't be read: %s", error)
    sentence = _("The record can't be read at the moment; try again in a few seconds.")
    return Problem(503, sentence, headers={"Retry-After": str(RETRY_AFTER)})
