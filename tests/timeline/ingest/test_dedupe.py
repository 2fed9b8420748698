import random

import pytest

from tests.timeline.ingest.parse.pages import BODY
from timeline.ingest.dedupe import ENOUGH, KEYS, MOST, near, resemblance, sketch

OTHER = BODY.replace("lamp", "bench").replace("street furniture", "garden chairs").replace("breakfast", "supper")
UNLIKE = " ".join(f"{word}ly so" for word in BODY.split())
CHANCE = random.Random(16)
LONG = [f"word{CHANCE.randrange(20_000)}" for _ in range(4_000)]


def test_a_copy_a_cut_copy_and_a_light_rewrite_are_near() -> None:
    held = [(1, sketch(UNLIKE)), (2, sketch(BODY)), (3, sketch(BODY[:280])), (4, sketch(OTHER))]

    assert near(sketch(BODY), held)[0] == 2
    assert set(near(sketch(BODY), held)) == {2, 3, 4}


def test_too_little_text_resembles_nothing() -> None:
    assert resemblance(sketch("We build lamps."), sketch("We build lamps.")) == 0.0


def test_case_and_signs_make_no_difference() -> None:
    assert resemblance(sketch(BODY), sketch(BODY.upper().replace(",", ";"))) == 1.0


def test_of_a_long_text_no_more_is_kept_and_a_part_of_it_is_seen_all_the_same() -> None:
    whole, part = sketch(" ".join(LONG)), sketch(" ".join(LONG[1_000:1_500]))

    assert len(whole) == MOST
    assert resemblance(whole, part) > 0.9


@pytest.mark.parametrize("seed", range(20))
def test_with_fifteen_words_in_a_hundred_changed_it_is_near_and_would_be_found(seed: int) -> None:
    chance, words = random.Random(seed), LONG[:500]
    changed = [f"new{seed}" if chance.random() < 0.15 else word for word in words]
    one, other = sketch(" ".join(words)), sketch(" ".join(changed))

    assert resemblance(one, other) >= ENOUGH
    assert len(set(one[:KEYS]) & set(other[:KEYS])) >= 3


def test_texts_without_blanks_between_words_are_compared_by_their_letters() -> None:
    text = "员工递交公开信要求公司停止向移民局出售软件。公司发言人表示不会续签合同，员工代表对此表示欢迎。"
    changed = text.replace("欢迎", "怀疑")

    assert resemblance(sketch(text), sketch(changed)) > 0.8
