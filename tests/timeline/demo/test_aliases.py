"""The demo's subjects go by the forms that the rules of ingestion were tried with."""

from tests.timeline.ingest import gazetteer
from timeline.demo.files import Row, rows

Forms = set[tuple[str, bool, tuple[str, ...], tuple[str, ...]]]


def demo_forms() -> dict[str, Forms]:
    found: dict[str, Forms] = {}
    for row in rows("aliases"):
        noun = "organization" if "organization" in row else "product"
        found.setdefault(f"{noun} {row[noun]}", set()).update(_forms(row))
    return found


def _forms(row: Row) -> Forms:
    rules = tuple(row.get("near", [])), tuple(row.get("not", []))
    return {(w, False, *rules) for w in row.get("words", [])} | {(w, True, *rules) for w in row.get("exact", [])}


def gazetteer_forms() -> dict[str, Forms]:
    return {
        f"{subject.type} {subject.slug}": {(a.text, a.case_sensitive, a.context, a.not_beside) for a in subject.aliases}
        for subject in gazetteer.subjects()
    }


def test_whatever_both_know_goes_by_the_same_forms():
    demo, tried = demo_forms(), gazetteer_forms()
    both = demo.keys() & tried.keys()

    assert {key: demo[key] for key in both} == {key: tried[key] for key in both}
    assert len(both) >= 12


def test_a_word_that_is_also_a_common_one_counts_in_its_own_case_only():
    forms = demo_forms()

    for words in ("ICE", "DHS", "DoD", "AWS", "ACLU"):
        assert {exact for known in forms.values() for text, exact, *_rules in known if text == words} == {True}


def test_aws_names_the_product_and_its_maker():
    named = {key for key, forms in demo_forms().items() if ("AWS", True, (), ()) in forms}

    assert named == {"organization amazon", "product amazon-web-services"}
