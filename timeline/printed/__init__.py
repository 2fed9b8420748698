"""Print: what readers, feeds and clients may see, and nothing else may they. Only timeline.publishing writes it."""
