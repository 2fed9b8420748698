"""The ledger of demands as its page draws it: the rows, how many there are, and what they can be narrowed to."""
