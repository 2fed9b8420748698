"""What Django looks for under the name of an ENGINE."""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    def is_usable(self) -> bool:
        """Whether a kept connection still answers, asked before each request's first query. A server that ends, or ends
        a connection, says so; while nothing was said, the question is not sent."""
        connection = self.connection
        if connection is not None and not connection.closed and not _has_something_to_say(connection.fileno()):
            return True
        return bool(super().is_usable())


def _has_something_to_say(descriptor: int) -> bool:
    line = select.poll()
    line.register(descriptor, select.POLLIN | select.POLLHUP | select.POLLERR)
    return bool(line.poll(0))
