/* The view stands in the address behind #, so that a link restores it: days, lanes, the entry in focus, what is looked for. */

import { dayOf, isoOf } from "./days.js";
import { isWhole, show } from "./scale.js";

export const MODES = ["organization", "story", "kind"];

export function written(picture) {
  const { scale, mode, record, focus, find } = picture, view = new URLSearchParams();
  if (!isWhole(scale)) view.set("from", isoOf(scale.from)), view.set("to", isoOf(scale.to));
  if (mode !== MODES[0]) view.set("lanes", mode);
  if (focus >= 0) view.set("entry", `E${record.number[focus]}`);
  if (find.trim()) view.set("find", find.trim());
  return `${view}`;
}

export function keep(picture) {
  const view = written(picture), { pathname, search, hash } = location;
  if (hash.replace(/^#/, "") !== view) history.replaceState(history.state, "", pathname + search + (view && `#${view}`));
}

/* What an address asks for; nonsense in it is left out. */
export function asked() {
  const view = new URLSearchParams(location.hash.replace(/^#/, "")), day = name => (/^\d{4}-\d\d-\d\d$/.test(view.get(name) || "") ? dayOf(view.get(name)) : null);
  return {
    from: day("from"),
    to: day("to"),
    mode: MODES.includes(view.get("lanes")) ? view.get("lanes") : MODES[0],
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
