"""Outlets that articles on this subject often name as their source: tells "Gizmodo reported" from "Amazon reported"."""

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
