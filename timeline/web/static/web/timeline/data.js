/* What is drawn, read once from /api/v1/timeline/ into columns: thousands of small objects would fill the memory. */

import { UNKNOWN, dayOf } from "./days.js";

export const KINDS = ["protest", "contract", "statement", "product", "policy", "legal", "report", "other"];
export const KNOWN = 1, SPAN = 2, FADES_LEFT = 4, FADES_RIGHT = 8, GOES_ON = 16;

export async function fetched(source) {
  const answer = await fetch(source, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return read(await answer.json());
}

export function read(told) {
  const n = told.entries.length;
  const record = {
    n,
    total: told.total,
    months: told.months && told.months.map(([month, many]) => [dayOf(month), many]),
    names: told.names,
    number: new Int32Array(n),
    start: new Int32Array(n),
    end: new Int32Array(n),
    at: new Float32Array(n),
    kind: new Uint8Array(n),
    form: new Uint8Array(n),
    weight: new Uint8Array(n),
    title: new Array(n),
    date: new Array(n),
    organizations: new Array(n),
    stories: new Array(n),
    demands: new Map(),
    contracts: new Map(),
    places: new Map(),
    links: new Map(),
  };
  const shared = new Map();
  told.entries.forEach((row, i) => take(record, row, i, shared));
  told.entries.forEach((row, i) => join(record, row[9], i));
  return record;
}

/* The order of the columns is the API's (`columns`). */
function take(record, row, i, shared) {
  const [id, start, end, date, kind, organizations, stories, weight, title, , demands, contract] = row;
  record.number[i] = +id.slice(1);
  record.places.set(record.number[i], i);
  record.start[i] = dayOf(start);
  record.end[i] = end === start ? record.start[i] : dayOf(end);
  record.at[i] = anchor(record.start[i], record.end[i], date);
  record.kind[i] = Math.max(0, KINDS.indexOf(kind));
  record.form[i] = formOf(start, end, date);
  record.weight[i] = weight;
  record.title[i] = title;
  record.date[i] = date;
  record.organizations[i] = once(organizations, shared);
  record.stories[i] = once(stories, shared);
  if (demands.length) record.demands.set(i, demands);
  if (contract) record.contracts.set(i, contract);
}

/* Lists that are equal are kept once: most entries share theirs. */
function once(slugs, shared) {
  const key = slugs.join(" ");
  if (!shared.has(key)) shared.set(key, slugs);
  return shared.get(key);
}

/* A moment hangs in the middle of the days it may have been, a span where it began. */
function anchor(start, end, date) {
  if (start === UNKNOWN) return end + 0.5;
  if (end === UNKNOWN || date.includes("/")) return start + 0.5;
  return (start + end + 1) / 2;
}

function formOf(start, end, date) {
  if (date.length === 10 && start === end) return KNOWN;
  const isSpan = date.includes("/"), [first, last = ""] = date.split("/");
  let form = isSpan ? SPAN : 0;
  if (/^\d{4}-\d\d-\d\d$/.test(first)) form |= KNOWN;
  if (!start || (/[~?%]/.test(first) && first)) form |= FADES_LEFT;
  if (isSpan ? !last || /[~?%]/.test(last) : /[~?%]/.test(first)) form |= FADES_RIGHT;
  if (last === "..") form |= GOES_ON;
  return form;
}

/* Both ends of a link know it: [index of the other, relation, whether the other is later]. */
function join(record, links, later) {
  for (const [relation, id] of links) {
    const earlier = record.places.get(+id.slice(1));
    if (earlier === undefined) continue;
    hold(record.links, later, [earlier, relation, false]);
    hold(record.links, earlier, [later, relation, true]);
  }
}

function hold(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

/* From the first day to the last that anything drawn touches. */
export function reach(record) {
  let from = Infinity, to = -Infinity;
  const touch = day => {
    if (day === UNKNOWN) return;
    from = Math.min(from, day);
    to = Math.max(to, day + 1);
  };
  for (let i = 0; i < record.n; i++) touch(record.start[i]), touch(record.end[i]);
  for (const [day] of record.months || []) touch(day), touch(day + 30);
  return from < to ? { from, to } : { from: 0, to: 365 };
}
