"""What follows a genitive s that stands without an apostrophe, as a pattern over folded words."""

# German, Dutch and the Nordic languages write a genitive s without an apostrophe, before what is owned. In English that
# would be another surname, and what follows is a verb or a small word (“Jane Workers said …”).
ENGLISH = (
    "a|about|after|also|an|and|as|asked|asks|at|because|before|but|by|can|could|did|does|for|from|had|has|have|he|her|his"
    "|if|in|into|is|it|its|led|left|later|may|might|must|not|of|on|or|said|says|she|should|spoke|tells|that|the|their"
    "|then|they|to|told|was|we|went|were|when|where|which|while|who|whom|whose|will|with|would|writes|wrote|[a-z]+ed"
)
OWNED = rf"(?!(?i:{ENGLISH})(?!\w))[^\W\d_]"
