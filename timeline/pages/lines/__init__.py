"""A line of entries in time: the ladder of stretches, brackets of what belongs together, the silences."""
