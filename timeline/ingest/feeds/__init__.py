"""Reads feeds: bytes in, values out. Pure."""
