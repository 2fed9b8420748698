from tests.desk import _quick_passwords, desk, owner, secret, stranger

__all__ = ["_quick_passwords", "desk", "owner", "secret", "stranger"]
