"""Marks beside a line in a real browser, in the widest font: at no length and no width does one lie over a word."""

import pytest

from tests.timeline.web.made_lines import page as made

COLLIDING = """() => {
  const boxes = what => [...document.querySelectorAll(what)].map(e => [e, e.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const beside = (a, b) => a.left >= b.right - .5 || b.left >= a.right - .5;
  const meet = (a, b) => !beside(a, b) && a.top < b.bottom - .5 && b.top < a.bottom - .5;
  const texts = [];
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.data.trim() || node.parentElement.closest('.marks')) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    for (const box of range.getClientRects()) texts.push([node, box]);
  }
  const marks = boxes('.marks > i'), named = boxes('.no, .barword');
  const over = marks.flatMap(([mark, box]) => texts.filter(([, text]) => meet(box, text))
    .map(([node]) => `${mark.className} over ${node.data.trim().slice(0, 40)}`));
  const each = named.flatMap(([one, box], at) => named.slice(at + 1).filter(([, other]) => meet(box, other))
    .map(([other]) => `${one.className} over ${other.className}`));
  const room = document.documentElement.clientWidth, wide = document.documentElement.scrollWidth;
  const found = [...over, ...each].slice(0, 9), tooWide = wide > room ? wide : 0;
  return {found, tooWide, marks: marks.length, texts: texts.length};
}"""


@pytest.mark.parametrize("many", [3, 30, 300])
def test_no_mark_lies_over_a_word_nor_one_number_over_another(browser, many):
    window = browser.new_page()
    window.set_content(made(many))
    for width in (320, 768, 1280):
        window.set_viewport_size({"width": width, "height": 900})

        told = window.evaluate(COLLIDING)

        assert told["found"] == [] and not told["tooWide"], f"{width} px"
        assert told["marks"] > many / 2 and told["texts"] > many * 4
    window.close()


def test_a_thread_leaves_at_the_sign_that_asks_and_its_arrow_stands_below_the_end(browser):
    window = browser.new_page(viewport={"width": 1280, "height": 900})
    window.set_content(made(3))

    asks, thread = (window.locator(what).bounding_box() for what in ("#E1 > .g", ".th"))
    answers = window.locator("#E2 > .g").bounding_box()

    assert asks["y"] + 8 < thread["y"] < asks["y"] + 20
    assert thread["y"] + thread["height"] < answers["y"] + 8
    window.close()


SHEET = {"width": 794, "height": 1123}
"""A4, in CSS pixels; of its height the margins leave 986."""


def test_printed_pages_are_full(browser):
    window = browser.new_page(viewport=SHEET)
    window.set_content(made(90))

    paper = window.pdf(format="A4")

    window.emulate_media(media="print")
    least = window.evaluate("document.documentElement.scrollHeight") / 986
    assert paper.count(b"/Type /Page\n") < least * 1.2 + 2
    window.close()
