/* Of too many entries to draw one by one: how many begin in each month, quarter or year, whichever has room. */

import { drawAxis } from "./axis.js";
import { civil, monthOf, yearOf } from "./days.js";
import { clear, inRows } from "./ink.js";
import { AXIS, FOOT, isNarrow } from "./layout.js";
import { perDay, xOf } from "./scale.js";

const LEAST = 5, MONTH = 30.4;
const PARTS = [1, 3, 12, 60];

export function drawMonths(picture) {
  const { ink, look, scale, record } = picture, floor = ink.height - FOOT;
  clear(ink, look.paper);
  drawAxis(ink, scale, look, floor);
  const part = PARTS.find(months => perDay(scale) * MONTH * months >= LEAST) || PARTS.at(-1);
  const seen = gathered(record.months, part).filter(({ from, to }) => to > scale.from && from < scale.to);
  drawColumns(picture, seen, floor);
  ink.line(scale.left, floor, scale.left + scale.width, floor, look.ink, 2.5);
  sayWhat(picture, part);
}

/* The highest says its number, the others where they have room for it. */
function drawColumns({ ink, look, scale, words }, seen, floor) {
  const { context } = ink, most = Math.max(...seen.map(({ many }) => many), 1), right = scale.left + scale.width;
  ink.use(look.font(11.5, 700));
  context.textAlign = "center";
  context.fillStyle = look.ink2;
  for (const { from, to, many } of seen) {
    const x = Math.max(xOf(scale, from), scale.left), wide = Math.min(xOf(scale, to), right) - x, high = ((floor - AXIS - 44) * many) / most;
    context.fillRect(x + 0.5, floor - high, Math.max(wide - 1.5, 1), high);
    const text = words.number(many);
    if (many === most || wide > ink.width_of(text) + 6) write(ink, text, x + wide / 2, floor - high - 5, scale.left, right);
  }
}

function write(ink, text, x, y, left, right) {
  const half = ink.width_of(text) / 2;
  ink.context.fillText(text, Math.min(Math.max(x, left + half), right - half), y);
}

/* What a column counts: beside the highest, or over all where there is no room beside them. */
function sayWhat({ ink, look, words, scale }, part) {
  const { context } = ink, said = words.columns[part];
  ink.use(look.font(12.5));
  context.textAlign = "left";
  context.fillStyle = look.ink2;
  if (isNarrow(ink.width)) return context.fillText(said, 0, AXIS + 14);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, scale.left - 1, ink.height);
  context.fillStyle = look.ink2;
  inRows(ink, said, scale.left - 14).forEach((row, at) => context.fillText(row, 0, AXIS + 44 + at * 16));
}

/* Each from its first day to that of the next. */
export function gathered(months, part) {
  const found = new Map(), first = at => civil(Math.floor((at * part) / 12), ((at * part) % 12) + 1, 1);
  for (const [day, many] of months) {
    const at = Math.floor((yearOf(day) * 12 + monthOf(day) - 1) / part);
    if (!found.has(at)) found.set(at, { from: first(at), to: first(at + 1), many: 0 });
    found.get(at).many += many;
  }
  return [...found.values()];
}

/* How many begin between two days. */
export const manyBetween = (record, from, to) => record.months.reduce((sum, [day, many]) => sum + (day >= from - 31 && day <= to ? many : 0), 0);
