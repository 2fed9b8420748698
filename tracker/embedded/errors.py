class EmbeddedError(RuntimeError):
    """Its message is a sentence for people: what happened, to which thing, what to do now."""
