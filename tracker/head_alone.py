"""HEAD is answered as GET is, less the body: Django leaves that to the server, and waitress to the application.

What followed would be read as the next answer by whoever keeps the connection, a proxy above all. And whoever is told
that nothing has changed may keep it: waitress closes after each answer without a length, also where there is no body.
"""

from typing import Any

from waitress.task import ErrorTask, Task, WSGITask


class HeadAlone(Task):
    """A task that writes nothing after the head where the head was asked for."""

    @property
    def is_for_head(self) -> bool:
        """The request in turn, since waitress makes another one for what failed."""
        return getattr(self.channel.requests[0], "command", None) == "HEAD"

    def set_close_on_finish(self) -> None:
        wishes_it = self.request.headers.get("CONNECTION", "").lower() == "close"
        if self.has_body or self.version == "1.0" or wishes_it:
            super().set_close_on_finish()

    def write(self, data: bytes) -> None:
        super().write(b"" if self.is_for_head else data)

    def finish(self) -> None:
        """Also without the mark that ends chunks."""
        if self.is_for_head:
            if not self.wrote_header:
                self.write(b"")
            self.chunked_response = False
        super().finish()


class Answer(HeadAlone, WSGITask):
    def get_environment(self) -> dict[str, Any]:
        """Files pass `write` by, so for HEAD there is no short way for them."""
        environ: dict[str, Any] = super().get_environment()
        if self.is_for_head:
            environ.pop("wsgi.file_wrapper", None)
        return environ


class Refusal(HeadAlone, ErrorTask):
    """What could not be read, or failed."""
