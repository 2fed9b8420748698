"""Numbers as they come from forms: in digits, and no more of them than a key of the database has."""

LONGEST = 18


def is_number(value: object) -> bool:
    """Python refuses to read thousands of digits, so this is asked before any are read."""
    digits = str(value)
    return digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST
