"""A local server that behaves like the Wayback Machine: Save Page Now 2 and the availability API."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

KEY = "access:secret"


@dataclass
class Wayback:
    """`refuses`: what the next requests to save are answered instead. `fails`: what becomes of jobs, by status_ext.
    `keeps`: whether a job that fails was kept all the same. Jobs are pending when first asked about. `says`: what
    answers name otherwise than they should."""

    address: str
    refuses: list[Response] = field(default_factory=list)
    fails: str = ""
    keeps: bool = False
    says: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    held: dict[str, datetime] = field(default_factory=dict)
    jobs: dict[str, tuple[str, int]] = field(default_factory=dict)

    def save(self, request: Request) -> Response:
        self.asked.append("save")
        if request.headers.get("Authorization") != f"LOW {KEY}":
            return _json({"message": "You need to be logged in to use Save Page Now."}, 401)
        if self.refuses:
            return self.refuses.pop(0)
        job = f"spn2-{len(self.jobs)}"
        self.jobs[job] = (request.form["url"], 0)
        return _json({"url": request.form["url"], "job_id": job})

    def status(self, request: Request) -> Response:
        self.asked.append("status")
        job = request.path.rpartition("/")[2]
        page, looks = self.jobs[job]
        self.jobs[job] = (page, looks + 1)
        if not looks:
            return _json({"status": "pending", "job_id": job, "resources": []})
        if not self.fails or self.keeps:
            self.held[page] = timezone.now()
        if self.fails:
            said = {"status": "error", "status_ext": self.fails, "message": "It did not work.", "job_id": job}
            return _json(said)
        said = {"status": "success", "original_url": page, "timestamp": _stamp(self.held[page]), "job_id": job}
        return _json(said | self.says)

    def available(self, request: Request) -> Response:
        self.asked.append("available")
        page = request.args["url"]
        if page not in self.held:
            return _json({"url": page, "archived_snapshots": {}})
        stamp = _stamp(self.held[page])
        address = f"{self.address}/web/{stamp}/{page}"
        closest = {"status": "200", "available": True, "url": address, "timestamp": stamp}
        return _json({"url": page, "archived_snapshots": {"closest": closest | self.says}})


def wayback(web: HTTPServer, settings: Any) -> Wayback:
    """Running, and what the settings name."""
    found = Wayback(web.url_for("").rstrip("/"))
    web.expect_request("/save", method="POST").respond_with_handler(found.save)
    web.expect_request("/wayback/available").respond_with_handler(found.available)
    for job in range(9):
        web.expect_request(f"/save/status/spn2-{job}").respond_with_handler(found.status)
    settings.ARCHIVE_SAVES = settings.ARCHIVE_INDEX = found.address
    settings.TRACKER_ARCHIVE = KEY
    return found


def busy(seconds: int) -> Response:
    return Response("You have already reached the limit.", status=429, headers={"Retry-After": str(seconds)})


def days_ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def _stamp(at: datetime) -> str:
    return at.strftime("%Y%m%d%H%M%S")


def _json(said: dict, status: int = 200) -> Response:
    return Response(json.dumps(said), status=status, content_type="application/json")
