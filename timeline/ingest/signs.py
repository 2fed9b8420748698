"""What speaks for an article's belonging to the record, as numbers: whom it names, what it seems to tell, its words.

Pure; `relevance` weighs them. Words come in families: a second one of a family says nothing new.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.ingest.values import Mention, Page, Proposal

ENOUGH_TOPICS = 2  # families of words
OFTEN = 3  # mentions in the text that make a subject more than a passing name
# The record is of companies and what is done with their technology: a protest or a contract weighs more than a remark.
KINDS = {
    "protest": 1.0,
    "contract": 1.0,
    "policy": 0.8,
    "report": 0.7,
    "legal": 0.7,
    "statement": 0.5,
    "product": 0.4,
}
_DEEDS = (
    r"strik(?:e|es|ing)|walk(?:ed|s|ing)? ?-?outs?|down(?:s|ed|ing)? (?:tools|bags|pens)|work stoppage|logged off",
    r"petition\w*|open letter|signed (?:a|the) letter|signatories|letter (?:to|signed|from)|signatures",
    r"protest\w*|picket\w*|rall(?:y|ied|ies)|demonstrat\w+|boycott\w*|sit-in|march(?:es|ed|ing)",
    r"unions?|unioni[sz]\w+|work(?:s|ers'?) council|shop stewards?|collective bargaining|campaigners",
    r"contracts?|procure\w+|tenders?|award(?:ed|s) |framework agreement|purchase order|supplier|vendor",
    r"(?:cancel|terminat|suspend|scrap|drop|end|renew|extend|decommission)\w* (?:\w+ ){0,3}"
    r"(?:contract|deal|agreement|pilot|trial|program\w*|use|system|tool)",
    r"lawsuit|sued|suing|complaint|injunction|class action|ruling|regulator\w*|watchdog|data protection authority",
    r"whistle-?blow\w*|leaked|fired (?:for|after)|resign\w+ (?:over|in protest)|retaliat\w+",
    r"moratorium|bann?(?:ed|s|ing)?|halt\w*|pledg\w+|paus(?:e|ed|es)|object(?:s|ed|ions?) to|oppos(?:e|es|ed|ition)",
)
_TOPICS = (
    r"faces?|facial|biometric\w*|selfies?|gait|fingerprint\w*|voice analysis|voiceprints?|iris",
    r"surveillance|spyware|monitoring (?:of|software|tool)|track(?:s|ed|ing) (?:of )?(?:workers|employees|people)"
    r"|wiretap\w*|scann(?:ed|ing|ers?)|room scans|proctor\w*",
    r"artificial intelligence|\bai\b|machine learning|algorithm\w*|automated decision\w*|chatbots?|predictive"
    r"|generative|training (?:data|sets?)|deepfakes?",
    r"police|sheriff|immigration|border guards?|deport\w+|detention|homeland security|prisons?|gunshot",
    r"pentagon|military|weapons?|drones?|defen[cs]e (?:ministry|department)|missiles?",
    r"privacy|personal data|data protection|gdpr|data brokers?|consent|databases?|data (?:halls?|cent(?:er|re)s?)",
    r"cloud|software|tech (?:workers|companies|giant|firm)|big tech|\bapps?\b|cameras?|sensors?|plate readers?",
    r"content moderat\w+|moderators|trust & safety|gig workers|couriers|riders|warehouse workers|click ?workers",
    r"bias|discriminat\w+|human rights|civil liberties|ethic\w*|accountab\w+|benefit fraud",
)
DEEDS, TOPICS = (tuple(re.compile(rf"\b(?:{words})\b") for words in families) for families in (_DEEDS, _TOPICS))
LONGEST = 50_000  # letters that are looked at


@dataclass(frozen=True)
class Signs:
    """Each number is from 0 to about 1, so that their weights can be compared; the words are those that were found."""

    events: float
    subjects: float
    deeds: float
    topics: float
    both: float
    headline: float
    deed_words: tuple[str, ...] = ()
    topic_words: tuple[str, ...] = ()

    @property
    def numbers(self) -> tuple[float, ...]:
        """In the order of NUMBERS."""
        return tuple(getattr(self, name) for name in NUMBERS)


NUMBERS = ("events", "subjects", "deeds", "topics", "both", "headline")
WORDS = ("events", "names", "words of deeds", "words of topics", "deeds with topics", "the headline")
"""How a reason calls each number."""


def of(page: Page, mentions: Sequence[Mention], proposals: Sequence[Proposal]) -> Signs:
    text, title = page.text[:LONGEST].lower(), (page.title or "").lower()
    deeds, topics = _found(DEEDS, text), _found(TOPICS, text)
    return Signs(
        events=min(sum(_weight(one, len(topics)) for one in proposals) / 2, 1.0),
        subjects=min(sum(1.0 if one.count >= OFTEN else 0.3 for one in mentions) / 3, 1.0),
        deeds=len(deeds) / 4,
        topics=len(topics) / 4,
        both=min(len(deeds), len(topics)) / 3,
        headline=(bool(_found(DEEDS, title)) + bool(_found(TOPICS, title))) / 2,
        deed_words=deeds,
        topic_words=topics,
    )


def _weight(proposal: Proposal, topics: int) -> float:
    """What only those do who are not on record counts as far as the text has words of topics: of the strikes and
    contracts in a newspaper hardly any concerns the record."""
    is_on_record = bool(proposal.organizations or proposal.products)
    share = 1.0 if is_on_record or not proposal.strangers else min(topics / ENOUGH_TOPICS, 1.0)
    return KINDS.get(proposal.kind, 0.3) * proposal.score * share


def _found(families: Sequence[re.Pattern[str]], text: str) -> tuple[str, ...]:
    """The first word in the text of each family that has one there."""
    return tuple(hit[0].strip() for family in families if (hit := family.search(text)))
