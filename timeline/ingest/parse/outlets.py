"""Outlets that articles on this subject often name as their source: tells "Gizmodo reported" from"
" "Amazon reported"."""

import re

from timeline.ingest.parse.words import word_set

KNOWN = frozenset(
    name.strip()
    for line in """
Gizmodo | Bloomberg | Bloomberg News | Reuters | The New York Times | New York Times | The Washington Post
Washington Post | The Wall Street Journal | Wall Street Journal | The Guardian | BuzzFeed News | BuzzFeed | Vox
Recode | The Verge | Wired | WIRED | The Intercept | Motherboard | Vice | CNN | CNBC | NBC News | CBS News
ABC News | BBC | BBC News | NPR | Axios | Politico | Business Insider | Insider | TechCrunch | Engadget
Ars Technica | The Information | Fortune | Forbes | Time | The Atlantic | The Associated Press
Associated Press | AP | Financial Times | The Financial Times | Los Angeles Times | The Los Angeles Times
San Francisco Chronicle | The San Francisco Chronicle | The Seattle Times | Seattle Times | GeekWire | Protocol
Rest of World | ProPublica | The Markup | MIT Technology Review | Quartz | Mashable | VentureBeat | The Hill
The Daily Beast | Newsweek | USA Today | The Mercury News | The Register | ZDNet | CNET | Slate | Fast Company
HuffPost | Jacobin | Logic | Al Jazeera | Der Spiegel | Le Monde | El País | The Nation | The Economist
Defense One | Nextgov | FedScoop
""".strip().splitlines()
    for name in line.split("|")
)

# Words that end the names of papers and stations. Some are family names too: beside a person they name a house.
HOUSES = word_set(
    "ledger tribune gazette courier herald chronicle journal observer telegraph examiner bulletin dispatch inquirer"
    " guardian times post news mail star sun globe register record review magazine monitor standard"
    " sentinel argus echo"
    " express independent mercury messenger advertiser advocate citizen enterprise press wire weekly"
    " daily today radio tv"
    " broadcasting zeitung anzeiger kurier tagblatt nachrichten rundschau presse blatt monde figaro"
    " journal jornal folha"
    " diario periodico giornale corriere gazzetta dagblad krant blad tidning avis"
)
# Lines made of these alone are menus and sections: "Latest News", "World", "Daily Briefing".
SECTIONS = word_set(
    "latest breaking top local world national international business tech technology science sports"
    " sport opinion politics"
    " culture arts life health climate money markets video photos home news daily briefing press release"
    " releases room"
    " newsletter newsletters today weekly review reviews live the a of in and mail post magazine record"
    " more menu search"
    " radio tv sun star express wire standard"
)
# Papers whose names are one word with what stands before it; "blatt" alone ends names of families.
COMPOUND = re.compile(
    r"\w{2,}(?:zeitung|kurier|anzeiger|nachrichten|rundschau|(?:tage|tag|wochen|abend|morgen|volks|handels)blatt|bladet"
    r"|dagblad|courant|tidningen|tidende|avisen|posten)s?",
    re.I,
)


# What papers put behind their name on the web.
EDITION = re.compile(
    r"(?i)(?:\s*[|–—-]\s*|\s+)(?:(?:on ?line|digital|web|internet|mobile)(?: edition)?|on the (?:web|internet)|e-?paper"
    r"|web ?site|en línea|en ligne)$|\.(?:com|net|org|co\.uk|de|se|fr|example)$"
)


def sounds_like_a_house(name: str) -> bool:
    """A name of at most five words with one of the words that papers are called by, and one that is no section's."""
    name = EDITION.sub("", name)
    words = [word.casefold().strip(".,") for word in name.split()]
    if not 2 <= len(words) <= 5 or not all(word[0].isupper() or len(word) <= 3 for word in name.split()):
        return False
    is_called_so = HOUSES & {words[-1], words[0]} or COMPOUND.fullmatch(words[-1]) or COMPOUND.fullmatch(words[0])
    return bool(is_called_so) and not set(words) <= SECTIONS
