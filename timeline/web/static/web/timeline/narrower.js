/* Of more entries than are drawn, those of the window are fetched as soon as they are few enough; till then, and again
   when the window is wider, months are counted. */

import { fetched } from "./data.js";
import { isoOf } from "./days.js";
import { manyBetween } from "./draw_months.js";
import { setFind } from "./picture.js";
import { span } from "./scale.js";

const MOST = 9_500;
/* Those that began earlier and reach into the window come besides. */

export async function narrow(picture, source) {
  const { overview, scale, loaded } = picture;
  if (!overview || (loaded && loaded.from <= scale.from && loaded.to >= scale.to)) return;
  const many = manyBetween(overview, scale.from, scale.to), days = many && many <= MOST ? roomy(overview, scale) : null;
  const asked = (picture.asked = {}), record = days ? await fetched(narrowed(source, days)) : overview;
  if (picture.asked !== asked) return;
  put(picture, record.months ? overview : record, record.months ? null : days);
}

/* A little more than is seen, so that not every pan asks anew. */
function roomy(overview, scale) {
  for (const part of [0.5, 0.2, 0]) {
    const days = { from: scale.from - span(scale) * part, to: scale.to + span(scale) * part };
    if (manyBetween(overview, days.from, days.to) <= MOST) return days;
  }
  return { from: scale.from, to: scale.to };
}

/* Days that the filters ask for already stay. */
function narrowed(source, days) {
  const url = new URL(source, location.href), { searchParams: asked } = url, from = isoOf(days.from), to = isoOf(days.to);
  if (!asked.get("after") || asked.get("after") < from) asked.set("after", from);
  if (!asked.get("before") || asked.get("before") > to) asked.set("before", to);
  return url;
}

function put(picture, record, days) {
  if (picture.record === record) return;
  const number = picture.focus >= 0 ? picture.record.number[picture.focus] : null;
  picture.record = record;
  picture.loaded = days;
  picture.focus = record.places.get(number) ?? -1;
  setFind(picture, picture.find);
}
