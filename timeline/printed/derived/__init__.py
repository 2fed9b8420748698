"""What is made from a document alone: the places of an entry, whom a record refers to, by when it was known,
its piece of HTML.

Each module has one pure function from a kind of record and its document. timeline.publishing.derived writes what they
give, and the same functions over old editions' documents tell what stood at an older sequence.
"""
