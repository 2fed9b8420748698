"""The working record: what editors write. Readers and clients never see it; they read print."""

from timeline.models.alias import Alias
from timeline.models.article import Article, Mention
from timeline.models.article_body import ArticleBody
from timeline.models.article_group import ArticleGroup
from timeline.models.article_hints import ArticleHints
from timeline.models.article_sketch import ArticleSketch
from timeline.models.article_verdict import ArticleVerdict
from timeline.models.article_version import ArticleVersion
from timeline.models.citation import Citation
from timeline.models.claim import Claim
from timeline.models.contract import Contract
from timeline.models.contract_event import ContractEvent, ContractParty
from timeline.models.demand import Demand, Response
from timeline.models.entry import EntryContract, EntryProduct, EntryStory, EntryTopic, TimelineEntry
from timeline.models.entry_words import EntryWords
from timeline.models.feed import Feed
from timeline.models.host import Host
from timeline.models.intake import Intake
from timeline.models.kept import Kept
from timeline.models.link import EntryLink
from timeline.models.model_answer import ModelAnswer
from timeline.models.model_day import ModelDay
from timeline.models.names_version import NamesVersion
from timeline.models.organization import Company, Identifier, Name, Organization, Parent
from timeline.models.outlet import Outlet
from timeline.models.person import Namesake, Person
from timeline.models.product import Product
from timeline.models.protest import ActionType, ProtestEvent
from timeline.models.record import Printable
from timeline.models.relevance_weights import RelevanceWeights
from timeline.models.role import Role
from timeline.models.snapshot import Snapshot
from timeline.models.source_check import SourceCheck
from timeline.models.story import Story, Topic
from timeline.models.suggestion import Suggestion, SuggestionCandidate
from timeline.models.user import User

__all__ = [
    "ActionType",
    "Alias",
    "Article",
    "ArticleBody",
    "ArticleGroup",
    "ArticleHints",
    "ArticleSketch",
    "ArticleVerdict",
    "ArticleVersion",
    "Citation",
    "Claim",
    "Company",
    "Contract",
    "ContractEvent",
    "ContractParty",
    "Demand",
    "EntryContract",
    "EntryLink",
    "EntryProduct",
    "EntryStory",
    "EntryTopic",
    "EntryWords",
    "Feed",
    "Host",
    "Identifier",
    "Intake",
    "Kept",
    "Mention",
    "ModelAnswer",
    "ModelDay",
    "Name",
    "Namesake",
    "NamesVersion",
    "Organization",
    "Outlet",
    "Parent",
    "Person",
    "Printable",
    "Product",
    "ProtestEvent",
    "RelevanceWeights",
    "Response",
    "Role",
    "Snapshot",
    "SourceCheck",
    "Story",
    "Suggestion",
    "SuggestionCandidate",
    "TimelineEntry",
    "Topic",
    "User",
]
