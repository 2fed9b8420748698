"""The shapes of answers, for the schema alone: what is sent are stored documents, and tests hold the two together."""
