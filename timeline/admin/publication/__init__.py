"""Publishing, correcting and retracting at the desk: the preview, the buttons, and what state a record is in."""
