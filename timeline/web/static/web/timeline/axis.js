/* Years, months and days along the top: each scale has its steps, and only words that have room are written. */

import { civil, said, yearOf } from "./days.js";
import { perDay, xOf } from "./scale.js";

const MONTH = 30.44, YEAR = 365.25;
const STEPS = [
  { least: 26, unit: "day", every: 1 },
  { least: 7, unit: "day", every: 7 },
  { least: 1.5, unit: "month", every: 1 },
  { least: 0.42, unit: "month", every: 3 },
  { least: 0.12, unit: "year", every: 1 },
  { least: 0.03, unit: "year", every: 5 },
  { least: 0.012, unit: "year", every: 10 },
  { least: 0.0025, unit: "year", every: 50 },
  { least: 0, unit: "year", every: 200 },
];

const stepOf = scale => STEPS.find(step => perDay(scale) >= step.least);

/* Each tick: its day, whether it begins a larger part, and its words. */
export function* ticks(scale) {
  const step = stepOf(scale);
  if (step.unit === "day") yield* days(scale, step.every);
  else if (step.unit === "month") yield* months(scale, step.every);
  else yield* years(scale, step.every);
}

function* days(scale, every) {
  const first = Math.floor(scale.from);
  for (let day = first - 31; day <= scale.to; day++) {
    const date = new Date(day * 86_400_000).getUTCDate();
    const counts = every === 1 || ((date - 1) % every === 0 && date < 29);
    if (counts) yield { day, major: date === 1, word: `${date}`, over: date === 1 && said(day, { month: "long", year: "numeric" }) };
  }
}

function* months(scale, every) {
  let year = yearOf(scale.from) - 1;
  for (; year <= yearOf(scale.to); year++) {
    for (let month = 1; month <= 12; month += every) {
      const day = civil(year, month, 1), wide = perDay(scale) * MONTH * every;
      const word = said(day, { month: wide > 72 ? "long" : "short" });
      yield { day, major: month === 1, word: wide > 34 ? word : "", over: month === 1 && `${year}` };
    }
  }
}

function* years(scale, every) {
  const first = Math.floor((yearOf(scale.from) - every) / every) * every;
  for (let year = Math.max(first, 1); year <= yearOf(scale.to) + 1; year += every) {
    const isRound = every === 1 ? year % 5 === 0 : year % (every * 2) === 0;
    const hasRoom = perDay(scale) * YEAR * every > 40;
    yield { day: civil(year, 1, 1), major: isRound, word: "", over: (hasRoom || isRound) && `${year}` };
  }
}

export function drawAxis(ink, scale, look, height) {
  const { context } = ink, words = [];
  for (const tick of ticks(scale)) {
    const x = Math.round(xOf(scale, tick.day)) + 0.5;
    if (x < scale.left) {
      if (tick.over) words.first = tick.over;
      continue;
    }
    if (x > scale.left + scale.width) continue;
    ink.line(x, tick.major ? 20 : 30, x, height, look.hair, 1, tick.major ? 1 : 0.55);
    words.push({ x, ...tick });
  }
  context.textAlign = "left";
  writeOver(ink, words, scale, look);
  ink.use(look.font(12));
  context.fillStyle = look.ink2;
  let free = -Infinity;
  for (const { x, word } of words) {
    const wide = word && ink.width_of(word);
    if (!word || x + 4 < free || x + 4 + wide > ink.width) continue;
    context.fillText(word, x + 4, 31);
    free = x + 10 + wide;
  }
}

/* The larger parts; what begins left of the window is written at its edge. */
function writeOver(ink, words, scale, look) {
  const { context } = ink;
  ink.use(look.font(15, 700));
  context.fillStyle = look.ink;
  const over = words.filter(word => word.over);
  const width = text => ink.width_of(text);
  if (words.first && (!over.length || over[0].x > scale.left + width(words.first) + 14)) {
    context.fillText(words.first, scale.left + 4, 14);
  }
  let free = -Infinity;
  for (const { x, over: text } of over) {
    if (x < free || x + 4 + width(text) > ink.width) continue;
    context.fillText(text, x + 4, 14);
    free = x + 12 + width(text);
  }
}
