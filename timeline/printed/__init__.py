"""Print: everything that readers, feeds and clients can see. Only timeline.publishing writes it."""
