/* What runs beside the entries of a lane: demands until they are answered, contracts as long as they are known to run. */

import { UNKNOWN, dayOf } from "./days.js";

const THREADS = 4, BARS = 2;
const OPEN = ["none", "acknowledged"];

/* Gives each lane its `threads` and `bars`, each on a row of its own while it lasts. A bar that finds no row is left out, a
   thread is a stub then (row -1). */
export function hangBeside(record, arranged) {
  for (const lane of arranged.lanes) Object.assign(lane, { threads: [], bars: [] });
  threads(record, arranged);
  bars(record, arranged);
  for (const lane of arranged.lanes) {
    lane.threads = onRows(lane.threads, THREADS, 4);
    lane.bars = onRows(lane.bars, BARS, 60).filter(bar => bar.row >= 0);
    lane.rows = { threads: rowsOf(lane.threads), bars: rowsOf(lane.bars) };
  }
}

const rowsOf = list => list.reduce((most, { row }) => Math.max(most, row + 1), 0);

function threads(record, arranged) {
  const asked = new Map();
  const entries = [...record.demands.keys()].sort((a, b) => record.at[a] - record.at[b]);
  for (const entry of entries) {
    if (arranged.lane[entry] < 0) continue;
    for (const [id, , state, until] of record.demands.get(entry)) {
      if (asked.has(id)) asked.get(id).again.push(entry);
      else asked.set(id, threadOf(record, entry, id, state, dayOf(until)));
    }
  }
  for (const thread of asked.values()) arranged.lanes[arranged.lane[thread.entry]].threads.push(thread);
}

/* One that nobody answers runs as far as its silence is counted; where that is not known, it is a stub. */
function threadOf(record, entry, id, state, until) {
  const from = record.at[entry], isOpen = OPEN.includes(state);
  const to = until === UNKNOWN ? from : Math.max(until + (isOpen ? 1 : 0.5), from);
  return { entry, id, state, isOpen, from, to, again: [] };
}

function bars(record, arranged) {
  const found = new Map();
  for (const [entry, [slug, type, start, end, supplier]] of record.contracts) {
    if (arranged.lane[entry] < 0) continue;
    if (!found.has(slug)) found.set(slug, { slug, name: record.names.contract[slug] || slug, from: Infinity, to: -Infinity, knows: [false, false], ticks: [] });
    const bar = found.get(slug);
    bar.lane = laneOf(arranged, entry, supplier, bar.lane);
    stretch(bar, record.at[entry], dayOf(start), dayOf(end), type);
  }
  for (const bar of found.values()) arranged.lanes[bar.lane].bars.push(bar);
}

function laneOf(arranged, entry, supplier, before) {
  if (arranged.mode === "organization" && arranged.places.has(supplier)) return arranged.places.get(supplier);
  return before === undefined ? arranged.lane[entry] : before;
}

/* Stated periods say where it begins and ends; without one it fades away from what is known to have happened to it. */
function stretch(bar, at, start, end, type) {
  if (start !== UNKNOWN) bar.knows[0] = true;
  if (end !== UNKNOWN) bar.knows[1] = true;
  bar.from = Math.min(bar.from, start === UNKNOWN ? at : start);
  bar.to = Math.max(bar.to, end === UNKNOWN ? at : end + 1);
  bar.ticks.push({ at, type });
}

/* `next`: where the one behind it on its row begins. */
function onRows(list, most, room) {
  const last = new Array(most).fill(null);
  list.sort((a, b) => a.from - b.from);
  for (const each of list) {
    each.row = last.findIndex(before => !before || before.to + room <= each.from);
    each.next = Infinity;
    if (each.row < 0) continue;
    if (last[each.row]) last[each.row].next = each.from;
    last[each.row] = each;
  }
  return list;
}
