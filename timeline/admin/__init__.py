"""The editors' room: Django's admin, the inbox, and the doors to both. What editors decide goes through editorial."""
