"""How days and times are written where nobody says otherwise, in Django's own lists and fields: as our sentences do."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
