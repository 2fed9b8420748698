"""Buttons, shop lines, badges and small print within an article name nobody; what people do with a company does."""

import pytest

from timeline.ingest.match import find
from timeline.ingest.values import Subject

NAMES = ("Amazon", "Google", "Facebook", "Microsoft", "Apple", "WhatsApp", "Slack", "GitHub", "Spotify")
BODIES = [Subject("organization", name.lower(), name, "company") for name in NAMES]
LINES = [
    "Buy “The Long Wool” by Ada Penn on Amazon",
    "Order it now from Amazon, or ask for it at your bookshop.",
    "Pre-order the hardback at Amazon and Google Books",
    "Buy Penn’s “Book of Wool” on Amazon Get our app on Google Play",
    "GET IT ON GOOGLE PLAY",
    "Watch on Facebook",
    "Watch the whole meeting on Facebook",
    "As an Amazon Associate we earn from qualifying purchases.",
    "We may earn a small commission when you buy through Amazon.",
    "This article holds affiliate links to Amazon; our judgement is our own.",
    "Listen on Apple Podcasts, Spotify or wherever you get your podcasts.",
    "Download from the Microsoft Store",
    "Install our free app from the Microsoft Store.",
    "Follow our WhatsApp channel",
    "Join our WhatsApp group for news from the quay.",
    "Join the conversation on Slack.",
    "Powered by Google",
    "Translated by Google",
    "Ads by Google",
    "Hosted on GitHub",
    "Kindle edition on Amazon",
    "Available now on Amazon and at Apple Books.",
    "Also available in the Microsoft Store",
    "This site is protected by reCAPTCHA and the Google privacy policy and terms apply.",
    "We use cookies of Google and Facebook to count our visitors.",
    "This page uses Google Analytics.",
    "Add us as a preferred source on Google",
    "Choose us as your source in Google",
    "Rate us on Google",
    "Review our podcast on Apple Podcasts",
    "See this week’s pictures on Facebook.",
    "Jetzt bei Amazon bestellen",
    "Bei Amazon kaufen",
    "Das Buch gibt es bei Amazon.",
    "Erhältlich bei Amazon und Apple Books",
    "Hol dir unsere App bei Google Play",
    "Laden Sie unsere App im Microsoft Store herunter.",
    "Als Amazon-Partner verdienen wir an qualifizierten Verkäufen.",
    "Folgen Sie unserem WhatsApp-Kanal",
    "Achetez ce livre sur Amazon",
    "Disponible sur Amazon",
    "Téléchargez notre application sur Google Play",
    "Suivez notre chaîne WhatsApp",
    "Compra el libro en Amazon",
    "Disponible en Amazon y Google Play",
    "Descarga nuestra aplicación en Google Play",
    "Acquista il libro su Amazon",
    "Scarica la nostra app su Google Play",
    "Compre o livro na Amazon",
    "Baixe nosso aplicativo no Google Play",
    "Koop het boek bij Amazon",
    "Download onze app in de Microsoft Store",
    "Click to share on Facebook (Opens in new window)",
    "Tap here to share this story on WhatsApp",
    "Hier klicken, um auf Facebook zu teilen",
    "Cliquez pour partager sur Facebook",
    "Haz clic para compartir en WhatsApp",
    "Síganos en nuestra página de Facebook y en Instagram.",
    "Suivez-nous sur notre page Facebook.",
    "Besuchen Sie uns auf unserer Facebook-Seite",
    "Köp boken på Amazon",
    "Amazonで購入する",
    "Google Playで手に入れよう",
    "在Amazon购买",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_asks_readers_to_buy_watch_or_follow_names_nobody(line: str) -> None:
    text = f"The potters went home at noon.\n\n{line}\n\nThey came back at one, and the kiln was cold."

    assert {mention.slug for mention in find(text, BODIES)} == set()


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("amazon", "Boycott Amazon, their banners said."),
        ("amazon", "“Stop buying from Amazon,” the union told shoppers."),
        ("amazon", "“We earn eleven pounds an hour at Amazon,” said a packer."),
        ("amazon", "They buy their boxes from Amazon."),
        ("amazon", "Bloggers protest since Amazon cut the commission that they earn."),
        ("amazon", "Order pickers at Amazon walked out."),
        ("amazon", "Join the strike at Amazon, a leaflet asked."),
        ("google", "Read on: Google workers signed a letter."),
        ("google", "Watch officers are trained at Google’s campus."),
        ("google", "Tell Google to drop the contract."),
        ("google", "See how Google answered its staff."),
        ("google", "The tool was powered by Google and sold to the police."),
        ("google", "Get Google out of our schools, parents say."),
        ("google", "Use of cookies by Google broke the law, a court found."),
        ("facebook", "Download speeds at Facebook’s offices were cut during the strike."),
        ("microsoft", "Microsoft Store workers walked out."),
        ("microsoft", "Buy no war from Microsoft: so begins the letter that Microsoft workers signed."),
        ("facebook", "A click to share on, Facebook engineers said, was worth a cent."),
        ("slack", "Slack workers met. They kept a Slack channel."),
        ("apple", "Available figures show that Apple pays less."),
    ],
)
def test_what_people_do_with_a_company_names_it(slug: str, text: str) -> None:
    assert slug in {mention.slug for mention in find(text, BODIES)}
