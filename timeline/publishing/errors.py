"""What the press may refuse."""


class PublicationBusy(Exception):
    """Somebody else is publishing, and took longer than we wait. Nothing was changed."""
