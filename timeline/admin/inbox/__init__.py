"""The inbox: proposals beside the sentences they were read from, and the editor's verdicts on them."""
