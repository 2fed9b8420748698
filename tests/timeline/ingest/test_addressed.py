"""What tells early that no button and no order stands near a name keeps none of them from being seen."""

import pytest

from timeline.ingest.match import buttons, find, orders
from timeline.ingest.match.addressed import Addressed
from timeline.ingest.values import Subject

GITHUB = Subject("organization", "github", "GitHub", "company")
ORDERS = [
    *(f"{act} this story on " for act in buttons.TO_SHARE.split("|")),
    *("Follow us on ", "Volg ons op ", "Síguenos en ", "Suivez-nous sur ", "Siga-nos no ", "Follow @ada on ", "via "),
    *("Sign in with ", "Login with ", "log-in with ", "Se connecter avec ", "Iniciar sesión con ", "(re-)post on "),
]
BADGES = ["Powered by ", "The paperback on ", "An e-book at ", "Das Buch gibt es bei ", "Con tecnología de ", "Ads by "]


@pytest.mark.parametrize("text", ORDERS)
def test_each_order_has_a_word_that_is_looked_for(text: str) -> None:
    assert Addressed(text).has_button(0, len(text))


@pytest.mark.parametrize("text", BADGES)
def test_so_has_each_badge(text: str) -> None:
    assert (orders.BADGE.match(text) or orders.GIBT.search(text)) and Addressed(text).has_badge(0, len(text))


@pytest.mark.parametrize("before", ["she posted it on ", "she posted it on \n"])
def test_a_venue_is_known_across_the_end_of_a_line(before: str) -> None:
    assert find(f"{before}GitHub", [GITHUB]) == ()


def test_a_sentence_ends_where_the_next_one_or_a_line_begins() -> None:
    text = Addressed("One. Two at 3.5 GitHub, four! Five\n")

    assert text.text[slice(*text.clause(16, 22))] == " Two at 3.5 GitHub, four"
