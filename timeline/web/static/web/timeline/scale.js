/* The window of time that is seen, and where on the canvas a day lies. */

export const CLOSEST = 14;
export const SCALES = { decades: 36_525, years: 2_557, months: 549, days: 42 };

export function scaleOf(reach) {
  const room = Math.max((reach.to - reach.from) * 0.03, 4);
  const whole = { from: reach.from - room, to: reach.to + room };
  return { whole, from: whole.from, to: whole.to, left: 0, width: 1 };
}

export const span = scale => scale.to - scale.from;
export const perDay = scale => scale.width / span(scale);
export const xOf = (scale, day) => scale.left + (day - scale.from) * perDay(scale);
export const dayAt = (scale, x) => scale.from + (x - scale.left) / perDay(scale);
export const isWhole = scale => span(scale) >= span(scale.whole) - 0.01;

/* Shows these days, no closer than CLOSEST and never more than there is. */
export function show(scale, from, to) {
  const most = span(scale.whole);
  const long = Math.min(Math.max(to - from, Math.min(CLOSEST, most)), most);
  const middle = (from + to) / 2;
  const first = Math.min(Math.max(middle - long / 2, scale.whole.from), scale.whole.to - long);
  scale.from = first;
  scale.to = first + long;
}

export function zoom(scale, factor, day = (scale.from + scale.to) / 2) {
  show(scale, day - (day - scale.from) * factor, day + (scale.to - day) * factor);
}

export function pan(scale, days) {
  show(scale, scale.from + days, scale.to + days);
}

/* As much as this word of SCALES means, around a day. */
export function setScale(scale, name, day) {
  show(scale, day - SCALES[name] / 2, day + SCALES[name] / 2);
}

export function nearestScale(scale) {
  const distance = name => Math.abs(Math.log(Math.min(SCALES[name], span(scale.whole)) / span(scale)));
  return Object.keys(SCALES).reduce((best, name) => (distance(name) <= distance(best) ? name : best));
}

/* So that a day is seen, without another change of scale. */
export function reveal(scale, day) {
  const edge = span(scale) * 0.08;
  if (day < scale.from + edge) pan(scale, day - scale.from - edge);
  if (day > scale.to - edge) pan(scale, day - scale.to + edge);
}
