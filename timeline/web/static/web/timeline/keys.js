/* One tab stop: arrows go from entry to entry and from lane to lane, + and − change the scale, Enter opens. */

import { groupOf, nearest } from "./lanes.js";
import { due, regroup, setFocus } from "./picture.js";
import { pan, reveal, show, span, zoom } from "./scale.js";

const NEARER = 0.6;

export function followKeys(picture, opened) {
  const acts = {
    ArrowRight: () => along(picture, 1),
    ArrowLeft: () => along(picture, -1),
    ArrowDown: () => across(picture, 1),
    ArrowUp: () => across(picture, -1),
    Home: () => toEnd(picture, 0),
    End: () => toEnd(picture, -1),
    PageDown: () => pan(picture.scale, span(picture.scale) * 0.8),
    PageUp: () => pan(picture.scale, span(picture.scale) * -0.8),
    "+": () => nearer(picture, NEARER),
    "=": () => nearer(picture, NEARER),
    "-": () => nearer(picture, 1 / NEARER),
    "−": () => nearer(picture, 1 / NEARER),
    0: () => show(picture.scale, picture.scale.whole.from, picture.scale.whole.to),
    Escape: () => setFocus(picture, -1),
    Enter: () => picture.focus >= 0 && opened(picture.focus),
  };
  picture.canvas.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return;
    event.preventDefault();
    regroup(picture);
    acts[event.key]();
    due(picture);
  });
  picture.canvas.addEventListener("focus", () => picture.focus < 0 && picture.canvas.matches(":focus-visible") && begin(picture));
}

/* The first entry that is seen. */
function begin(picture) {
  const { record, arranged, scale } = picture;
  const lane = arranged.lanes.find(each => each.order.some(entry => record.at[entry] >= scale.from && record.at[entry] <= scale.to));
  if (lane) setFocus(picture, lane.order.find(entry => record.at[entry] >= scale.from));
}

export function nearer(picture, factor) {
  const { scale, focus, record } = picture;
  const isSeen = focus >= 0 && record.at[focus] >= scale.from && record.at[focus] <= scale.to;
  zoom(scale, factor, isSeen ? record.at[focus] : undefined);
}

function along(picture, way) {
  if (picture.focus < 0) return begin(picture);
  const { lane, from, to, isCluster } = groupOf(picture.arranged, picture.focus);
  const rank = picture.arranged.rank[picture.focus];
  const next = isCluster ? (way > 0 ? to : from - 1) : rank + way;
  if (next < 0 || next >= lane.order.length) return;
  setFocus(picture, headOf(picture, lane.order[next]));
}

/* A cluster is one stop: its first entry stands for it. */
function headOf(picture, entry) {
  const { lane, from, isCluster } = groupOf(picture.arranged, entry);
  return isCluster ? lane.order[from] : entry;
}

function across(picture, way) {
  if (picture.focus < 0) return begin(picture);
  const { lanes, lane } = picture.arranged, to = lanes[lane[picture.focus] + way];
  if (to) setFocus(picture, headOf(picture, nearest(picture.record, to, picture.record.at[picture.focus])));
}

function toEnd(picture, at) {
  const { lanes, lane } = picture.arranged, of = lanes[Math.max(picture.focus < 0 ? 0 : lane[picture.focus], 0)];
  if (!of) return;
  setFocus(picture, headOf(picture, of.order.at(at)));
  reveal(picture.scale, picture.record.at[picture.focus]);
}
