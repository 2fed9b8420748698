"""By what a private worker may be listed. All people here are invented."""

import pytest
from django.core.exceptions import ValidationError

from timeline.models import Person
from timeline.models.listable import is_listable

ENOUGH = [
    "Jane Worker",
    "Bo Li",
    "J. Worker",
    "J. Q. W.",
    "night_owl",
    "Marisol",
    "李龙",
    "박서준",
    "Zoé O’Neil",
    "Иван Ли",
    "A Lee",
]
TOO_LITTLE = ["x", "A b", "Ann", "in the", "J. Q.", "李", "?!", "a-b", "Х", "I, O"]


@pytest.mark.parametrize("form", ENOUGH)
def test_a_name_that_tells_a_person_may_be_listed(form: str):
    assert is_listable(form)


@pytest.mark.parametrize("form", TOO_LITTLE)
def test_words_that_many_texts_have_may_not(form: str):
    assert not is_listable(form)


@pytest.mark.parametrize(("field", "value"), [("name", "A b"), ("aliases", ["Jane Q. Worker", "x"])])
def test_the_form_of_a_person_says_what_a_name_needs(field: str, value: object):
    with pytest.raises(ValidationError) as refused:
        Person(**({"name": "Jane Worker"} | {field: value})).clean()

    assert "Give first name and surname" in refused.value.message_dict[field][0]


def test_who_may_be_named_may_have_a_short_name():
    Person(name="Xo", policy=Person.Policy.PUBLIC_FIGURE).clean()
