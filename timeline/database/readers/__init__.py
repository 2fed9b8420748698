"""Django's PostgreSQL backend, for the readers' connection: it asks less of the server (base.py)."""
