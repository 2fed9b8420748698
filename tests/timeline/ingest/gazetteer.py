"""The subjects of the demo as plain data: (type, slug, name, kind or maker, aliases).

An alias is its words; `=` before them means: in exactly this case; `words ~ context, context` means: only where one of
the context words stands in the same paragraph; `words !~ others` means: beside one of the others it is something else.
"""

from timeline.ingest.values import Alias, Subject

RIVER = "rainforest, rain forest, river, basin, jungle, delta, tributary, deforestation, parrot, warrior"
STONE = "stone, wizard, Tolkien, crystal ball"
TRAIN = "train, railway, cold, cream, engine, combustion, futures, Brent, hockey, skating, emulator"
ORGANIZATIONS = [
    ("amazon", "Amazon", "company", ["Amazon !~ " + RIVER, "Amazon.com", "Amazon Web Services", "=AWS"]),
    ("google", "Google", "company", ["Google", "Google Cloud"]),
    ("microsoft", "Microsoft", "company", ["Microsoft"]),
    ("palantir", "Palantir", "company", ["Palantir !~ " + STONE, "Palantir Technologies"]),
    ("salesforce", "Salesforce", "company", ["Salesforce", "Salesforce.com"]),
    ("github", "GitHub", "company", ["=GitHub"]),
    ("apple", "Apple", "company", ["=Apple"]),
    ("oracle", "Oracle", "company", ["=Oracle"]),
    ("netflix", "Netflix", "company", ["Netflix"]),
    ("paramount", "Paramount", "company", ["=Paramount"]),
    ("aclu", "American Civil Liberties Union", "nonprofit", ["American Civil Liberties Union", "=ACLU"]),
    (
        "us-department-of-defense",
        "U.S. Department of Defense",
        "agency",
        ["Department of Defense", "U.S. Department of Defense", "Defense Department", "Pentagon", "=DoD", "=DOD"],
    ),
    (
        "us-immigration-and-customs-enforcement",
        "U.S. Immigration and Customs Enforcement",
        "agency",
        ["Immigration and Customs Enforcement", "U.S. Immigration and Customs Enforcement", "=ICE !~ " + TRAIN],
    ),
    (
        "us-department-of-homeland-security",
        "U.S. Department of Homeland Security",
        "agency",
        ["Department of Homeland Security", "U.S. Department of Homeland Security", "Homeland Security", "=DHS"],
    ),
    (
        "us-customs-and-border-protection",
        "U.S. Customs and Border Protection",
        "agency",
        ["Customs and Border Protection", "U.S. Customs and Border Protection", "=CBP"],
    ),
    (
        "orlando-police-department",
        "Orlando Police Department",
        "agency",
        [
            "Orlando Police Department",
            "Orlando Police",
            "Orlando PD",
            "Orlando, Florida police",
            "police department in Orlando",
            "police in Orlando",
        ],
    ),
    (
        "washington-county-sheriffs-office",
        "Washington County Sheriff's Office",
        "agency",
        ["Washington County Sheriff's Office", "Washington County Sheriff", "sheriff's office in Washington County"],
    ),
]
PRODUCTS = [
    ("rekognition", "Rekognition", "amazon", ["Rekognition"]),
    ("amazon-web-services", "Amazon Web Services", "amazon", ["Amazon Web Services", "=AWS"]),
    ("project-maven", "Project Maven", "google", ["Project Maven", "=Maven ~ google, pentagon, drone"]),
]


def alias(words: str) -> Alias:
    words, _, others = words.partition(" !~ ")
    text, _, context = words.partition(" ~ ")
    return Alias(text.removeprefix("="), text.startswith("="), context=_listed(context), not_beside=_listed(others))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def subjects() -> tuple[Subject, ...]:
    organizations = [
        Subject("organization", slug, name, kind, None, tuple(map(alias, words)))
        for slug, name, kind, words in ORGANIZATIONS
    ]
    products = [
        Subject("product", slug, name, "", maker, tuple(map(alias, words))) for slug, name, maker, words in PRODUCTS
    ]
    return (*organizations, *products)
