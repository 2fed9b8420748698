"""What the invented record is written with."""

FIRST = (
    *("Corvane", "Halden", "Ostrava", "Pellworm", "Quillon", "Sarnath", "Tamsin", "Ulvane", "Varga", "Westmere"),
    *("Yarrow", "Zennor", "Aldous", "Brackwell", "Calder", "Dunmore", "Ermine", "Fallow", "Gantry", "Hollis"),
)
SECOND = (
    *("Systems", "Robotics", "Analytics", "Cloud", "Networks", "Vision", "Mobility", "Freight", "Sensors", "Labs"),
    *("Health", "Capital", "Logistics", "Media", "Energy", "Maps", "Payments", "Learning", "Security", "Works"),
)
AGENCIES = (
    "Department of Harbours",
    "Border Office",
    "Police Board",
    "Water Authority",
    "Transit Agency",
    "Coast Guard",
)
GROUPS = ("Workers for the Shore", "Engineers' Union", "Shareholders' Forum", "Civil Rights League", "Tenants' Council")
THINGS = (
    "face recognition",
    "drone imagery",
    "gate scanners",
    "licence-plate readers",
    "shift scheduling",
    "warehouse arms",
)
WARES = ("Halyard", "Lantern", "Keel", "Sextant", "Beacon", "Mooring", "Compass", "Anchor", "Tiller", "Rudder")
SUBJECTS = (
    "surveillance",
    "working conditions",
    "military work",
    "immigration",
    "climate",
    "privacy",
    "unions",
    "wages",
)
OUTLETS = ("Ardmouth Courier", "Tidewater Post", "Harbour Wire", "The Lantern", "North Coast Radio", "Pier Review")
PLACES = ("Ardmouth", "Selby Quay", "Northam", "Port Carrow", "", "", "")
WHO = ("engineers", "warehouse workers", "researchers", "content reviewers", "drivers", "contract staff")
DONE = {
    "open_letter": "signed an open letter",
    "walkout": "walked out",
    "petition": "handed over a petition",
    "strike": "went on strike",
    "rally": "held a rally outside the gates",
    "resignation": "resigned",
}
ASKED = (
    "Stop selling {thing} to {agency}.",
    "Publish who uses {thing}, and for what.",
    "Give workers a say in who may buy {thing}.",
)
REST = (
    "The work had been under way for more than a year, according to people who saw the papers.",
    "Neither side would say how much of it had been delivered, or what had been learned from the first trial.",
    "It was the second time in as many years that the matter came up at the yearly meeting.",
    "Those who took part said that they had asked for an answer in private before they spoke in public.",
    "A spokesperson said that the company keeps to the law wherever it works, and gave no further figures.",
    "Papers that were released later name the sites, the months in which they were used, and who approved them.",
)
