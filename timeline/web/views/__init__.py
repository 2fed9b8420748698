"""A view a page."""
