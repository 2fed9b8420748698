/* The list beside the picture: the entries of the window, the one in focus marked, as links that anything can read. On the
   page of something else, which lists its entries itself, it shows what is in a cluster and no more. */

import { KINDS, KNOWN } from "./data.js";
import { dateInWords } from "./days.js";

const LISTED = 50, AHEAD = 12;

export function twinOf(section, picture) {
  return { picture, section, list: section.querySelector("ol"), said: section.querySelector("[data-listed]"), pages: section.querySelector(".turn"), shown: null };
}

/* `only`: the entries of a cluster that can't be parted any more. */
export function list(twin, only = null) {
  const { picture } = twin, { record, focus, words } = picture;
  twin.section.hidden = picture.isPlaced && !only;
  if (record.months || twin.section.hidden) return;
  const seen = only || inWindow(picture), at = seen.indexOf(focus);
  const first = Math.max(0, Math.min(at < 0 ? 0 : at - AHEAD, seen.length - LISTED)), shown = seen.slice(first, first + LISTED);
  if (twin.pages) twin.pages.hidden = true;
  twin.said.textContent = only || seen.length > shown.length ? words.listed.replace("{shown}", shown.length).replace("{all}", words.entries(seen.length)) : words.entries(seen.length);
  const key = `${shown} ${picture.mode}`;
  if (twin.shown !== key) twin.list.replaceChildren(...shown.map(entry => item(picture, entry)));
  twin.shown = key;
  mark(twin, shown.indexOf(focus));
}

function inWindow({ record, scale, fits }) {
  const found = [];
  for (let i = 0; i < record.n; i++) if ((!fits || fits[i]) && record.at[i] >= scale.from && record.at[i] <= scale.to) found.push(i);
  return found;
}

function mark(twin, at) {
  for (const one of twin.list.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  const one = twin.list.children[at];
  if (!one) return;
  one.setAttribute("aria-current", "true");
  const { list: box } = twin;
  if (box.scrollHeight > box.clientHeight) box.scrollTop = one.offsetTop - box.offsetTop - box.clientHeight / 3;
}

function item(picture, entry) {
  const { record, words } = picture, row = document.createElement("li"), link = document.createElement("a");
  link.href = words.entry + `E${record.number[entry]}/`;
  link.dataset.entry = entry;
  link.append(signOf(record, entry), about(picture, entry), named("b", record.title[entry]));
  row.append(link);
  return row;
}

export function signOf(record, entry) {
  const kind = KINDS[record.kind[entry]], SVG = "http://www.w3.org/2000/svg";
  const sign = document.createElementNS(SVG, "svg"), use = document.createElementNS(SVG, "use");
  sign.setAttribute("class", `g k k-${kind}${record.form[entry] & KNOWN ? "" : " hollow"}`);
  sign.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#${kind}`);
  sign.append(use);
  return sign;
}

/* When, and whose lane it hangs on. */
export function about({ record, words, arranged }, entry) {
  const span = document.createElement("span"), lane = arranged.lanes[arranged.lane[entry]];
  span.className = "small";
  span.append(dateInWords(record, entry, words), lane ? " · " : "", lane ? named("bdi", lane.name) : "");
  return span;
}

export function named(tag, text) {
  const element = document.createElement(tag);
  element.dir = "auto";
  element.textContent = text;
  return element;
}
