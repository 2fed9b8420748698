"""Long reliability drills, run by `make drill-NAME`."""
