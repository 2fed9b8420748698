/* The view stands in the address behind #, so that a link restores it: days, lanes, the entry in focus, what is looked for.
   On the page of something else it begins with PLACED, and anchors of that page are left alone. */

import { dayOf, isoOf } from "./days.js";
import { isWhole, show } from "./scale.js";

export const MODES = ["organization", "story", "kind"];
const PLACED = "picture";

export function written(picture) {
  const { scale, mode, record, focus, find } = picture, view = new URLSearchParams();
  if (!isWhole(scale)) view.set("from", isoOf(scale.from)), view.set("to", isoOf(scale.to));
  if (mode !== picture.usual) view.set("lanes", mode);
  if (focus >= 0) view.set("entry", `E${record.number[focus]}`);
  if (find.trim()) view.set("find", find.trim());
  return `${view}`;
}

export function keep(picture) {
  const view = [picture.isPlaced && PLACED, written(picture)].filter(Boolean).join("&"), { pathname, search, hash } = location;
  if (hash.replace(/^#/, "") !== view) history.replaceState(history.state, "", pathname + search + (view && `#${view}`));
}

/* Whether what stands behind # is of the picture. */
export const isOurs = picture => !picture.isPlaced || fragment().has(PLACED);

const fragment = () => new URLSearchParams(location.hash.replace(/^#/, ""));

/* What an address asks for; nonsense in it is left out. */
export function asked(usual) {
  const view = fragment(), day = name => (/^\d{4}-\d\d-\d\d$/.test(view.get(name) || "") ? dayOf(view.get(name)) : null);
  return {
    from: day("from"),
    to: day("to"),
    mode: MODES.includes(view.get("lanes")) ? view.get("lanes") : usual,
    number: /^E[1-9]\d{0,8}$/.test(view.get("entry") || "") ? +view.get("entry").slice(1) : null,
    find: view.get("find") || "",
  };
}

export function showAsked(picture, view) {
  const { scale, record } = picture, entry = record.places.get(view.number);
  if (view.from !== null && view.to !== null && view.from < view.to) show(scale, view.from, view.to);
  else show(scale, scale.whole.from, scale.whole.to);
  picture.focus = entry === undefined ? -1 : entry;
}
