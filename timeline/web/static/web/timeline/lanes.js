/* Which entries hang on which lane, and which of them stand so close together at a scale that they are drawn as one. */

import { KINDS } from "./data.js";

export const GAP = 15, STACK = 3;
const OTHERS = "\u0000others", NOBODY = "\u0000nobody";

/* `most` lanes, those with most entries first; what has none of these hangs on the last. `preferred`: whose lane an entry
   is drawn in before whose, and which lanes come first. `fits`: which entries are drawn, or null for all of them. */
export function arrange(record, mode, most, preferred, fits, words) {
  const keys = keysOf(record, mode, preferred);
  const counts = new Map();
  for (let i = 0; i < record.n; i++) if (!fits || fits[i]) counts.set(keys[i], (counts.get(keys[i]) || 0) + 1);
  const late = key => (preferred.indexOf(key) + 1 || preferred.length + 1);
  const ranked = [...counts].sort((a, b) => late(a[0]) - late(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  const named = ranked.filter(key => key !== NOBODY), all = [...named, ...ranked.filter(key => key === NOBODY)];
  const shown = all.length <= most ? all : [...named.slice(0, most - 1), OTHERS];
  const places = new Map(shown.map((key, at) => [key, at])), last = shown.length - 1;
  const lane = new Int16Array(record.n).fill(-1);
  for (let i = 0; i < record.n; i++) if (!fits || fits[i]) lane[i] = places.has(keys[i]) ? places.get(keys[i]) : last;
  const lanes = shown.map(key => ({ key, name: nameOf(record, mode, key, words, ranked.length - shown.length + 1), order: [] }));
  for (let i = 0; i < record.n; i++) if (lane[i] >= 0) lanes[lane[i]].order.push(i);
  const rank = new Int32Array(record.n);
  for (const each of lanes) settle(record, each, rank);
  return { mode, lanes, lane, rank, places };
}

function settle(record, lane, rank) {
  lane.order = Int32Array.from(lane.order).sort((a, b) => record.at[a] - record.at[b] || a - b);
  lane.order.forEach((entry, at) => (rank[entry] = at));
}

function keysOf(record, mode, preferred) {
  if (mode === "kind") return Array.from(record.kind, kind => KINDS[kind]);
  const lists = mode === "story" ? record.stories : record.organizations;
  const first = new Map();
  return lists.map(slugs => {
    if (!first.has(slugs)) first.set(slugs, slugs.find(slug => preferred.includes(slug)) || slugs[0] || NOBODY);
    return first.get(slugs);
  });
}

function nameOf(record, mode, key, words, rest) {
  if (key === OTHERS) return words.others.replace("{number}", rest);
  if (key === NOBODY) return mode === "story" ? words.no_story : words.no_organization;
  return mode === "kind" ? words.kinds[key] : record.names[mode][key] || key;
}

/* Sets each lane's `starts`: where in its order a group begins. From the lane's first entry on, so that a pan changes
   nothing; those that begin within GAP of a group's first are of it. */
export function group(record, arranged, dense) {
  const near = GAP / dense;
  for (const lane of arranged.lanes) {
    const { order } = lane, starts = [];
    for (let at = 0; at < order.length; ) {
      starts.push(at);
      const until = record.at[order[at]] + near;
      for (at++; at < order.length && record.at[order[at]] < until; ) at++;
    }
    starts.push(order.length);
    lane.starts = Int32Array.from(starts);
  }
}

/* The last place in an ascending list whose value is no greater. */
export function lastUpTo(length, valueAt, value) {
  let low = -1, high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valueAt(middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/* The group of an entry: from which place of its lane's order to which. */
export function groupOf(arranged, entry) {
  const lane = arranged.lanes[arranged.lane[entry]], rank = arranged.rank[entry];
  const at = lastUpTo(lane.starts.length - 1, place => lane.starts[place], rank);
  return { lane, from: lane.starts[at], to: lane.starts[at + 1], isCluster: lane.starts[at + 1] - lane.starts[at] > STACK };
}

/* The places of the groups that may be seen between two days. */
export function groupsBetween(record, lane, from, to) {
  const first = place => record.at[lane.order[lane.starts[place]]], many = lane.starts.length - 1;
  return [Math.max(0, lastUpTo(many, first, from)), lastUpTo(many, first, to)];
}

/* The entry of a lane that lies nearest to a day. */
export function nearest(record, lane, day) {
  const at = lastUpTo(lane.order.length, place => record.at[lane.order[place]], day);
  const before = lane.order[Math.max(at, 0)], after = lane.order[Math.min(at + 1, lane.order.length - 1)];
  return Math.abs(record.at[before] - day) <= Math.abs(record.at[after] - day) ? before : after;
}
