"""Which pages may be shown in a frame on other sites, where they stand, and the code that shows them there."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.html import format_html
from django.utils.safestring import SafeString

from timeline.wording.addresses import absolute

WIDTH, HEIGHT = 640, 480
"""In pixels."""
FRAMABLE = re.compile(r"(/[a-z]{2})?/embed/")


def is_framable(path: str) -> bool:
    return FRAMABLE.match(path) is not None


@dataclass(frozen=True)
class Frame:
    """`path`: of the framed page, with its query. `title`: what a screen reader says of the frame."""

    path: str
    title: str
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def oembed(self) -> str:
        """The address by which other sites find this frame."""
        return absolute("/oembed?") + urlencode({"url": absolute(self.path), "format": "json"})

    @property
    def code(self) -> SafeString:
        """To be copied into another site's page."""
        return format_html(
            '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy"></iframe>',
            absolute(self.path),
            self.title,
            self.width,
            self.height,
        )
