"""Addresses of the web: which may become links, which are one, what of them tells only of the reader's way. Pure."""
