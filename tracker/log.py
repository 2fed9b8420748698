"""What the log says of requests that were refused for what they hold: strangers send them at will."""

import logging


class InALine(logging.Filter):
    """Without the traceback, which tells of our code and not of theirs."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = record.exc_text = None
        return True
