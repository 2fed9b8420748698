"""Verbs of plain reporting: what they tell stands as it is told. Any other verb doubts the day (`over`)."""

from timeline.dates.english.vocabulary import listed

PLAINLY = frozenset(
    listed(
        "said says say told announced announces confirmed confirms reported reports wrote writes stated states added"
        " adds noted notes shows showed shown show revealed reveals learned learnt established recorded disclosed found"
        " heard tweeted posted declared acknowledged admitted explained emerged ruled published warned"
    )
)
SAYS = "|".join(sorted(PLAINLY))
