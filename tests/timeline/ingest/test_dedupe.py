from tests.timeline.ingest.parse.pages import BODY
from timeline.ingest.dedupe import near, resemblance, sketch

OTHER = BODY.replace("lamp", "bench").replace("street furniture", "garden chairs").replace("breakfast", "supper")
UNLIKE = " ".join(f"{word}ly so" for word in BODY.split())


def test_a_copy_a_cut_copy_and_a_light_rewrite_are_near() -> None:
    held = [(1, sketch(UNLIKE)), (2, sketch(BODY)), (3, sketch(BODY[:280])), (4, sketch(OTHER))]

    assert near(BODY, held)[0] == 2
    assert set(near(BODY, held)) == {2, 3, 4}


def test_too_little_text_resembles_nothing() -> None:
    assert resemblance(sketch("We build lamps."), sketch("We build lamps.")) == 0.0


def test_case_and_signs_make_no_difference() -> None:
    assert resemblance(sketch(BODY), sketch(BODY.upper().replace(",", ";"))) == 1.0
