/* The sentences of the page, in its language, with whole numbers in their right form. */

export function wordsOf(element) {
  const words = JSON.parse(element.textContent), rules = new Intl.PluralRules(document.documentElement.lang || "en");
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");
  const entries = many => words.entries[rules.select(many) === "one" ? 0 : 1].replace("{number}", numbers.format(many));
  return { ...words, entries, number: many => numbers.format(many) };
}
