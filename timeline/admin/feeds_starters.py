"""Sites that cover the field, by their home pages, for whoever begins a record: the desk offers them, none is loaded.

Their feeds are found when an editor chooses one (feeds move more often than home pages do).
"""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _


class Starter(NamedTuple):
    name: str
    url: str


OUTLETS = (
    Starter("404 Media", "https://www.404media.co/"),
    Starter("Ars Technica", "https://arstechnica.com/"),
    Starter("BBC News", "https://www.bbc.com/news/technology"),
    Starter("Engadget", "https://www.engadget.com/"),
    Starter("Gizmodo", "https://gizmodo.com/"),
    Starter("The Guardian", "https://www.theguardian.com/technology"),
    Starter("Heise", "https://www.heise.de/"),
    Starter("The Intercept", "https://theintercept.com/"),
    Starter("Labor Notes", "https://labornotes.org/"),
    Starter("Le Monde, Pixels", "https://www.lemonde.fr/pixels/"),
    Starter("The Markup", "https://themarkup.org/"),
    Starter("MIT Technology Review", "https://www.technologyreview.com/"),
    Starter("Netzpolitik", "https://netzpolitik.org/"),
    Starter("NPR", "https://www.npr.org/sections/technology/"),
    Starter("ProPublica", "https://www.propublica.org/"),
    Starter("The Register", "https://www.theregister.com/"),
    Starter("Rest of World", "https://restofworld.org/"),
    Starter("TechCrunch", "https://techcrunch.com/"),
    Starter("The Verge", "https://www.theverge.com/"),
    Starter("Wired", "https://www.wired.com/"),
)
ORGANIZATIONS = (
    Starter("Access Now", "https://www.accessnow.org/"),
    Starter("ACLU", "https://www.aclu.org/"),
    Starter("AI Now Institute", "https://ainowinstitute.org/"),
    Starter("AlgorithmWatch", "https://algorithmwatch.org/en/"),
    Starter("Amnesty International", "https://www.amnesty.org/en/"),
    Starter("Big Brother Watch", "https://bigbrotherwatch.org.uk/"),
    Starter("Business & Human Rights Resource Centre", "https://www.business-humanrights.org/en/"),
    Starter("Center for Democracy & Technology", "https://cdt.org/"),
    Starter("Collective Action in Tech", "https://collectiveaction.tech/"),
    Starter("Communications Workers of America", "https://cwa-union.org/"),
    Starter("Data & Society", "https://datasociety.net/"),
    Starter("Electronic Frontier Foundation", "https://www.eff.org/"),
    Starter("EPIC", "https://epic.org/"),
    Starter("European Digital Rights", "https://edri.org/"),
    Starter("Fight for the Future", "https://www.fightforthefuture.org/"),
    Starter("Human Rights Watch", "https://www.hrw.org/"),
    Starter("Privacy International", "https://privacyinternational.org/"),
    Starter("Surveillance Technology Oversight Project", "https://www.stopspying.org/"),
    Starter("UNI Global Union", "https://uniglobalunion.org/"),
)
AGENCIES = (
    Starter("CNIL, France", "https://www.cnil.fr/en"),
    Starter("Department of Homeland Security, United States", "https://www.dhs.gov/"),
    Starter("Department of Justice, United States", "https://www.justice.gov/"),
    Starter("European Data Protection Board", "https://www.edpb.europa.eu/"),
    Starter("Federal Trade Commission, United States", "https://www.ftc.gov/"),
    Starter("Government Accountability Office, United States", "https://www.gao.gov/"),
    Starter("Information Commissioner’s Office, United Kingdom", "https://ico.org.uk/"),
    Starter("National Labor Relations Board, United States", "https://www.nlrb.gov/"),
    Starter("Securities and Exchange Commission, United States", "https://www.sec.gov/"),
)
STARTERS = ((_("Outlets"), OUTLETS), (_("Organizations"), ORGANIZATIONS), (_("Agencies"), AGENCIES))
