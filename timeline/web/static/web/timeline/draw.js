/* The picture: axis, lanes, what runs beside them, and the entries. What is seen alone is drawn, whatever there is. */

import { drawAxis } from "./axis.js";
import { KNOWN } from "./data.js";
import { drawBars, drawThreads } from "./draw_beside.js";
import { drawArcs, drawFocus, writeArcs } from "./draw_focus.js";
import { drawExtent } from "./extents.js";
import { clear, inRows, shortened } from "./ink.js";
import { write } from "./labels.js";
import { STACK, groupsBetween } from "./lanes.js";
import { FOOT, LEVEL, columnHeight, isNarrow } from "./layout.js";
import { perDay, xOf } from "./scale.js";
import { drawSign } from "./signs.js";

const MARGIN = 30;

export function draw(picture) {
  const { ink, look, scale, arranged } = picture;
  const { context } = ink;
  clear(ink, look.paper);
  drawAxis(ink, scale, look, ink.height - FOOT);
  picture.hits = [];
  context.save();
  context.beginPath();
  context.rect(scale.left, 0, scale.width, ink.height);
  context.clip();
  for (const lane of arranged.lanes) {
    ink.line(scale.left, lane.y, scale.left + scale.width, lane.y, look.ink, 2.5);
    drawBars(picture, lane);
    drawThreads(picture, lane);
  }
  drawArcs(picture);
  for (const lane of arranged.lanes) drawLane(picture, lane);
  drawFocus(picture);
  writeArcs(picture);
  context.restore();
  nameLanes(picture);
}

function drawLane(picture, lane) {
  const shown = seen(picture, lane), columns = [];
  for (const one of shown) if (!one.isCluster) drawExtent(picture, lane, one);
  for (const one of shown) {
    if (one.isCluster) columns.push(drawColumn(picture, lane, one));
    else drawOne(picture, lane, one);
  }
  write(picture, lane, shown, columns);
}

/* What of a lane is seen, from left to right: entries alone, each with its level above the rule, and clusters. */
function seen(picture, lane) {
  const { record, scale } = picture, found = [], margin = MARGIN / perDay(scale);
  const [first, last] = groupsBetween(record, lane, scale.from - margin, scale.to + margin);
  for (let place = first; place <= last; place++) {
    const from = lane.starts[place], to = lane.starts[place + 1];
    if (to - from > STACK) found.push(cluster(picture, lane, from, to));
    else for (let at = from; at < to; at++) found.push(single(picture, lane, lane.order[at], at - from));
  }
  reachingIn(picture, lane, first, found);
  return found;
}

/* Spans that began left of the window and reach into it. */
function reachingIn(picture, lane, first, found) {
  const { record, scale } = picture;
  const until = lane.starts[Math.max(first, 0)] || 0;
  for (let at = Math.max(0, until - 200); at < until; at++) {
    const entry = lane.order[at];
    if (record.end[entry] > scale.from) found.unshift(single(picture, lane, entry, 0));
  }
}

const single = (picture, lane, entry, level) => ({ entry, level, x: xOf(picture.scale, picture.record.at[entry]), y: lane.y - level * LEVEL, isCluster: false });

function cluster(picture, lane, from, to) {
  const { record, scale } = picture;
  const x = xOf(scale, (record.at[lane.order[from]] + record.at[lane.order[to - 1]]) / 2);
  return { from, to, entry: lane.order[from], x, y: lane.y, isCluster: true, many: to - from };
}

function drawOne(picture, lane, { entry, x, y }) {
  const { record, ink, signs, hits, focus } = picture;
  if (x < picture.scale.left - MARGIN) return;
  if (entry !== focus) drawSign(ink.context, signs, record.kind[entry], !(record.form[entry] & KNOWN), x, y);
  hits.push({ x, y, entry, isCluster: false });
}

const WIDE = 9;

/* As many as stand too close: a column, parted by kinds, as high as the root of their number. */
function drawColumn(picture, lane, one) {
  const { record, ink, look, hits } = picture, { context } = ink;
  const counts = new Uint16Array(8), high = columnHeight(one.many);
  for (let at = one.from; at < one.to; at++) counts[record.kind[lane.order[at]]]++;
  const x = Math.round(one.x - WIDE / 2);
  context.fillStyle = look.paper;
  context.fillRect(x - 2, lane.y - high - 3, WIDE + 4, high + 3);
  let y = lane.y - 2;
  for (let kind = 0; kind < counts.length; kind++) {
    const many = counts[kind];
    if (!many) continue;
    const part = ((high - 1) * many) / one.many;
    context.fillStyle = look.kinds[kind];
    context.fillRect(x, y - part, WIDE, Math.max(part - 1, 1));
    y -= part;
  }
  hits.push({ x: one.x, y: lane.y - high / 2, high, entry: one.entry, isCluster: true });
  return { x: one.x, top: lane.y - high, many: one.many };
}

/* Beside the rule, or over it where there is no room; long names take several rows. */
function nameLanes({ ink, look, scale, arranged }) {
  const { context } = ink;
  context.textAlign = "left";
  ink.use(look.font(14, 700));
  if (isNarrow(ink.width)) {
    for (const lane of arranged.lanes) ink.halo(shortened(ink, lane.name, ink.width - 8), 0, lane.top + 17, look.ink, look.paper);
    return;
  }
  context.fillStyle = look.paper;
  context.fillRect(0, 0, scale.left - 1, ink.height);
  context.fillStyle = look.ink;
  for (const lane of arranged.lanes) {
    const rows = inRows(ink, lane.name, scale.left - 14);
    rows.forEach((row, at) => context.fillText(row, 0, lane.y + 5 + (at - (rows.length - 1) / 2) * 17));
  }
}
