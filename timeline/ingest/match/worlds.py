"""The worlds that a name belongs to when it means another thing: each a set of words that speak of it.

One word of a world among those beside which an alias means something else brings in the whole world, so that an editor
writes “river” and not forty words. Well-known names that are common words or other names have their worlds from here
when nobody gave them rules.
"""

from functools import lru_cache

from timeline.ingest.match.forms import Form, fold

WORLDS = {
    name: tuple(word.strip() for word in words.split(","))
    for name, words in {
        "forest": "rainforest, rain forest, forest, jungle, river, basin, delta, tributary, deforestation"
        ", logger, logging,"
        "chainsaw, rubber, tapper, soy, tribe, indigenous, dolphin, canoe, boatman, boatmen"
        ", biologist, botanist, downstream,"
        "upstream, riverbank, regenwald, fluss, forêt, fleuve, selva, río, foresta, floresta, amazonas",
        "birds": "parrot, macaw, aviary, feather, plumage, beak, birdcage, perch, zoo",
        "legend": "legend, myth, mythology, mythical, warrior, queen, archer, archery, goddess, sculpture"
        ", statue, bronze,"
        "hippolyta, penthesilea, hercules, achilles, greek, horseback, priestess, delphi, prophecy"
        ", temple, heroine, sagen",
        "rail": "train, railway, railroad, locomotive, timetable, passenger, conductor, carriage, buffet car"
        ", high-speed,"
        "intercity, bahn, zug, rail, platform, dining car, railwaymen, sleeper",
        "motor": "engine, combustion, piston, cylinder, gearbox, petrol, diesel, gasoline, carmaker, automaker"
        ", battery,"
        "batteries, electric car, electric vehicle, powertrain, hybrid, camshaft, crankshaft, foundry, ev, motorist",
        "frost": "cold, cream, frozen, freeze, freezing, frost, snow, winter, skating, skater, rink, hockey"
        ", glacier, melt,"
        "melting, iceberg, thaw, blizzard, sleet, slippery, icy, sledge",
        "market": "futures, brent, commodity, commodities, clearing house, crude, bourse",
        "chips": "emulator, debugger, in-circuit, breakpoint, firmware, microcontroller, jtag, oscilloscope",
        "tales": "stone, wizard, tolkien, crystal ball, sauron, saruman, gandalf, elf, elves, hobbit, sorcerer"
        ", novel, fantasy",
        "fruit": "fruit, orchard, pear, cider, pie, tree, juice, picker, peel, cinnamon, harvest, grove, jam, ripe",
        "shore": "beach, seaside, sand, snail, mollusc, oyster, clam, pearl, egg, nut, tide, diver, sea"
        ", artillery, mortar",
        "garden": "leaf, leaves, butterfly, butterflies, cocoon, moth, larva, insect, hedgehog, cabbage",
        "kitchen": "kitchen, cook, cuisine, soup, restaurant, menu, sauce, pastry, waiter, dish, dishes, oven",
        "town": "market, bandstand, cobbles, fountain, pigeon, plaza, town hall, statue, crowd",
        "archery": "bullseye, arrow, archery, shooting range, rifle, marksman",
    }.items()
}
HOMONYMS = {
    "amazon": ("forest", "birds", "legend"),
    "ice": ("rail", "motor", "frost", "chips"),
    "palantir": ("tales",),
    "apple": ("fruit",),
    "orange": ("fruit",),
    "blackberry": ("fruit",),
    "shell": ("shore",),
    "oracle": ("legend",),
    "caterpillar": ("garden",),
    "chef": ("kitchen",),
    "square": ("town",),
    "target": ("archery",),
}

# Words of a language that are names too: in small letters they are the word, whatever the rules of the name.
WORDS = frozenset(
    """
    amazon ice palantir apple orange blackberry shell oracle caterpillar chef square target alphabet meta uber
    signal slack ring nest box stripe block gap discord notion zoom visa intel dell corning ford chase shopify
    lyft bolt match tinder bumble snap threads gemini bard claude copilot teams outlook chrome edge windows word
    excel access azure maven titan echo alexa halo wing loon nimbus sentinel anvil axon flock palm compass monday
    asana indeed glean scale cruise aurora argo nuro boring tesla ups beacon keel sprint mint cricket boost virgin
    vice wired fortune quartz pentagon
    """.split()  # noqa: SIM905
)


def is_word(form: Form) -> bool:
    """The name, written large, is a common word in small letters, or other things go by it."""
    return bool(of(form)) or fold(form.alias.text) in WORDS


def of(form: Form) -> tuple[str, ...]:
    """The words that speak for another sense of the form; none for a name that has but one."""
    return _beside(form.alias.not_beside, "" if form.alias.context else form.alias.text)


@lru_cache(maxsize=8192)
def _beside(declared: tuple[str, ...], text: str) -> tuple[str, ...]:
    named = [WORLDS[world] for world in (HOMONYMS.get(fold(text), ()) if not declared else ())]
    brought = [world for world in WORLDS.values() if set(map(fold, declared)) & set(world)]
    return tuple(dict.fromkeys([*declared, *(word for world in (*named, *brought) for word in world)]))
