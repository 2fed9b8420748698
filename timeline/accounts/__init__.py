"""Who gets in: log-in and second factor, what happens to guesses, open sessions, and the four roles."""
