"""Entries in the shapes of other programs: CSV, Markdown, TimelineJS. From documents alone; nothing is asked here."""
