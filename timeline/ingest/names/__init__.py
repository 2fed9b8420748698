"""Organizations that a page names and the record does not know."""
