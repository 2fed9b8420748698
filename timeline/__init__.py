"""What Throughline knows and does: one domain app on purpose, in rooms on floors (README, the map of the house)."""
