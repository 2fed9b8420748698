/* Of too many entries to draw one by one: how many begin in each month, quarter or year, whichever has room. */

import { drawAxis } from "./axis.js";
import { monthOf, yearOf } from "./days.js";
import { clear } from "./ink.js";
import { AXIS, FOOT } from "./layout.js";
import { perDay, xOf } from "./scale.js";

const LEAST = 5;
const PARTS = [1, 3, 12, 60];

export function drawMonths(picture) {
  const { ink, look, scale, record } = picture, { context } = ink;
  clear(ink, look.paper);
  drawAxis(ink, scale, look, ink.height - FOOT);
  const months = PARTS.find(part => perDay(scale) * 30.4 * part >= LEAST) || PARTS.at(-1);
  const columns = gathered(record.months, months), floor = ink.height - FOOT;
  const seen = columns.filter(({ day }) => xOf(scale, day) > scale.left - 60 && xOf(scale, day) < scale.left + scale.width);
  const most = Math.max(...seen.map(({ many }) => many), 1), wide = perDay(scale) * 30.4 * months;
  ink.use(look.font(11.5, 700));
  context.textAlign = "center";
  for (const { day, many } of seen) {
    const x = xOf(scale, day), high = ((floor - AXIS - 30) * many) / most;
    context.fillStyle = look.ink2;
    context.fillRect(x + 0.5, floor - high, Math.max(wide - 1.5, 1), high);
    if (wide > ink.width_of(`${many}`) + 6) context.fillText(`${many}`, x + wide / 2, floor - high - 5);
  }
  ink.line(scale.left, floor, scale.left + scale.width, floor, look.ink, 2.5);
}

function gathered(months, part) {
  const found = new Map();
  for (const [day, many] of months) {
    const at = Math.floor((yearOf(day) * 12 + monthOf(day) - 1) / part);
    if (!found.has(at)) found.set(at, { day, many: 0 });
    found.get(at).many += many;
  }
  return [...found.values()];
}

/* How many begin between two days. */
export const manyBetween = (record, from, to) => record.months.reduce((sum, [day, many]) => sum + (day >= from - 31 && day <= to ? many : 0), 0);
