"""Filters in the query string of a page: those that each page takes, the form that sets them, and their words."""
