"""The database's roles: who owns the tables, who serves, who only reads print, and what each of them may do."""
