"""What is the same on every page is drawn once, in each language and for each of what it names."""

from django.template import Context, Template
from django.utils.translation import override


def test_a_block_is_drawn_once_for_each_language_and_each_value_that_it_names():
    template = Template(
        "{% load i18n page %}{% once room %}{% translate 'Stories' %}, {{ room }}, {{ seen }}{% endonce %}"
    )

    def drawn(room: str | None, seen: int) -> str:
        return template.render(Context({"room": room, "seen": seen}))

    assert drawn("stories", 1) == drawn("stories", 2) == "Stories, stories, 1"
    assert drawn("demands", 3) == "Stories, demands, 3"
    with override("es"):
        assert drawn("stories", 4) == "Historias, stories, 4"
    assert drawn("stories", 5) == "Stories, stories, 1"
