"""What speaks for a word that it tells an event, and of which kind: signs by name, nothing weighed.

Who does it and to what, from the tree; whether it may happen, is denied, asked or quoted; what else the sentence holds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates.english import Reading
from timeline.ingest.frames import lexicon
from timeline.ingest.frames.page import Line, Story
from timeline.ingest.frames.tokens import Token
from timeline.ingest.frames.units import Unit
from timeline.ingest.propose import sizes, times, when
from timeline.ingest.propose.ground import SPEECH
from timeline.ingest.propose.hits import Hit
from timeline.ingest.propose.rules import Rule

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
OBJECTS = ("dobj", "attr", "oprd", "dative")
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
ENDINGS = ("s", "es", "d", "ed", "ing")
GOVERNORS = ("ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp")


@dataclass(frozen=True)
class Told:
    """What rules and the headline say of a page: of each sentence the rules' words in it, and the headline's words."""

    rules: Mapping[int, Sequence[Hit]]
    headline: frozenset[str]
    classes: frozenset[str]


def told(story: Story) -> Told:
    rules: dict[int, list[Hit]] = defaultdict(list)
    for hit in story.hits:
        rules[hit.sentence.number].append(hit)
    headline = frozenset(_lemmas(story.ground.page.title or ""))
    classes = {name for lemma in headline for pos in ("VERB", "NOUN") for name in lexicon.of(pos, lemma)}
    return Told(rules, headline, frozenset(classes))


def _lemmas(title: str) -> Iterator[str]:
    """What each word may be a form of: no parser reads a headline well."""
    for word in WORD.findall(title.lower()):
        yield word
        yield from (f"{word.removesuffix(end)}{e}" for end in ENDINGS if word.endswith(end) for e in ("", "e"))


def all_of(story: Story, found: Sequence[Unit]) -> Iterator[list[str]]:
    """Of each unit all that speaks for it or against, each sign once."""
    page = told(story)
    lines = {unit.line.at: unit.line for unit in found}
    common = {at: shared(story, page, line) for at, line in lines.items()}
    for unit in found:
        yield sorted({*common[unit.line.at], *of(story, page, unit)})


def shared(story: Story, told: Told, line: Line) -> list[str]:
    """Signs of a sentence that all its words have."""
    readings = list(times.of(story.ground, line.sentence))
    text = line.sentence.text
    found = [f"time={kind}" for kind in _times(story, readings)]
    found += ["size"] if next(sizes.find(line.sentence), None) else []
    found += ["money"] if any(sign in text for sign in "$€£¥₹") else []
    found += [f"orgs={min(3, len({who for _, _, who in line.names}))}"]
    sorts = {story.organizations[who].sort or "some" for _, _, who in line.names}
    found += [f"has:{sort}" for sort in sorts]
    found += [f"at={_bucket(line.at)}", f"long={len(line.tree.tokens) // 10}"]
    found += ["asks"] if text.rstrip().endswith("?") else []
    found += ["is quoted"] if SPEECH in line.sentence.marked else []
    verbs = [token for token in line.tree.tokens if token.pos == "VERB"]
    found += ["no verb"] if not verbs else []
    found += [f"in:{name}" for name in {c for token in line.tree.tokens for c in lexicon.of(token.pos, token.lemma)}]
    found += [f"w:{token.lemma}" for token in line.tree.tokens if token.pos in ("VERB", "NOUN", "ADJ", "ADV")]
    rules = {hit.rule for hit in told.rules.get(line.at, ())}
    found += [sign for rule in rules for sign in (f"rule:{rule.kind}", f"rule:{_name(rule)}")] or ["no rule"]
    found += [f"title:{name}" for name in told.classes]
    return found


def _times(story: Story, readings: list[Reading]) -> set[str]:
    published = story.ground.published
    if not readings:
        return {"none"}
    return {_time(one, published) for one in readings}


def _time(reading: Reading, published: object) -> str:
    told = reading.when
    if not told or not told.end:
        return "open"
    if when.is_future(reading, published):  # type: ignore[arg-type]
        return "ahead"
    if published and (published - told.end).days > 120:  # type: ignore[operator]
        return "old"
    return "day" if told.start == told.end else "span"


def _bucket(at: int) -> str:
    return str(at) if at < 3 else "3-6" if at < 7 else "7-14" if at < 15 else "15+"


def _name(rule: Rule) -> str:
    return f"{rule.kind}.{rule.event or rule.instrument}"


def of(story: Story, told: Told, unit: Unit) -> Iterator[str]:
    """Its own."""
    line, token, tree = unit.line, unit.token, unit.line.tree
    names = unit.classes or ("?",)
    yield f"lemma={unit.lemma}/{token.pos[0]}"
    yield from (f"class={name}" for name in names)
    yield f"tag={token.tag}"
    yield f"dep={token.dep}"
    yield from (f"c+tag={name}|{token.tag}" for name in names)
    for role, word in _arguments(line, token):
        for what in _what(story, line, word):
            yield f"{role}:{what}"
            yield from (f"{name}|{role}:{what}" for name in names)
        if line.organization_at(word) is None:
            yield f"{role}={word.lemma}"
    yield from _guards(line, token, names)
    yield from _around(tree.tokens, unit)
    for hit in told.rules.get(line.at, ()):
        if token.start < hit.end and token.end > hit.start:
            yield from (f"here:{hit.rule.kind}", f"here:{_name(hit.rule)}")
    if unit.lemma.split("_")[0] in told.headline:
        yield from ("lemma in title", *(f"lemma in title|{name}" for name in unit.classes))
    if told.classes & set(unit.classes):
        yield "class in title"


def _arguments(line: Line, token: Token) -> Iterator[tuple[str, Token]]:
    """(role, word): subject, object, what stands behind a preposition; of a noun, what stands with it and its verb."""
    tree = line.tree
    carrier = token
    has_subject = False
    for below in tree.below(token):
        if below.dep in SUBJECTS:
            has_subject = True
            yield ("patient" if below.dep == "nsubjpass" else "subj"), below
        elif below.dep in OBJECTS:
            yield "obj", below
        elif below.dep in ("prep", "agent"):
            for word in tree.below(below, "pobj"):
                yield f"p.{below.lemma}", word
        elif below.dep in ("compound", "amod", "poss", "nmod"):
            yield below.dep, below
    if not has_subject and token.pos == "VERB":
        for above in tree.up(carrier):
            if subject := next(iter(tree.below(above, *SUBJECTS)), None):
                yield "of", subject
                break
            if above.pos not in ("VERB", "AUX"):
                yield "of", above
                break
    if token.pos != "VERB":
        for above in tree.up(token):
            if above.pos in ("VERB", "AUX"):
                yield f"under.{token.dep}", above
                if subject := next(iter(tree.below(above, *SUBJECTS)), None):
                    yield "verb.subj", subject
                break


def _what(story: Story, line: Line, word: Token) -> Iterable[str]:
    who = line.organization_at(word)
    if who is not None:
        return (f"ORG.{story.organizations[who].sort or 'some'}", "ORG")
    if word.pos == "PRON":
        return (f"PRON.{word.lemma}",)
    told = lexicon.of(word.pos, word.lemma)
    return told or (word.pos,)


def _guards(line: Line, token: Token, names: tuple[str, ...]) -> Iterator[str]:
    tree = line.tree
    found = set(_own_guards(line, token))
    above = list(tree.up(token))[:4]
    for step, one in enumerate(above):
        below = token if not step else above[step - 1]
        if below.dep in GOVERNORS or below.pos != "VERB":
            told = lexicon.of(one.pos, one.lemma)
            found |= {f"{below.dep}<{name}" for name in told if one.pos == "VERB"} or {f"{below.dep}<{one.pos}"}
            found |= {f"above.{guard}" for guard in _own_guards(line, one)} if one.pos in ("VERB", "AUX") else set()
            if not step:
                found.add(f"gov={one.lemma}")
    if line.sentence.marked[token.start : token.end].startswith(SPEECH):
        found.add("quoted")
    if not line.sentence.marked[token.start : token.end].strip():
        found.add("aside")
    for guard in found:
        yield guard
        yield from (f"{name}|{guard}" for name in names)


def _own_guards(line: Line, token: Token) -> Iterator[str]:
    for below in line.tree.below(token):
        if below.dep == "aux" and below.tag == "MD":
            yield f"modal={below.lemma}"
        elif below.dep == "aux":
            yield f"aux={below.lemma}"
        elif below.dep == "auxpass":
            yield "passive"
        elif below.dep == "neg" or below.lemma in ("no", "never"):
            yield "neg"
        elif below.dep == "mark" or below.dep == "advmod" and below.tag == "WRB":
            yield f"mark={below.lemma}"
        elif below.dep == "det":
            yield f"det={below.lemma}"


def _around(tokens: tuple[Token, ...], unit: Unit) -> Iterator[str]:
    at = unit.token.at
    for off in (-2, -1, 1, 2):
        if 0 <= at + off < len(tokens):
            yield f"beside{off}={tokens[at + off].lemma}"
    yield f"pair={tokens[at - 1].lemma if at else '^'} {unit.lemma}"
    yield f"pair={unit.lemma} {tokens[at + 1].lemma if at + 1 < len(tokens) else '$'}"
