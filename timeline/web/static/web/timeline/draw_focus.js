/* The entry in focus: a ring, a plumb line to its day, and arcs to what it is linked with, in words. */

import { KNOWN } from "./data.js";
import { dateInWords } from "./days.js";
import { groupOf } from "./lanes.js";
import { FOOT, LEVEL, columnHeight } from "./layout.js";
import { xOf } from "./scale.js";
import { drawSign } from "./signs.js";

/* Where an entry is drawn, alone or in its cluster. */
export function positionOf(picture, entry) {
  const { arranged, record, scale } = picture;
  if (arranged.lane[entry] < 0) return null;
  const group = groupOf(arranged, entry), { lane } = group;
  if (!group.isCluster) return { x: xOf(scale, record.at[entry]), y: lane.y - (arranged.rank[entry] - group.from) * LEVEL, lane, group };
  const middle = (record.at[lane.order[group.from]] + record.at[lane.order[group.to - 1]]) / 2;
  return { x: xOf(scale, middle), y: lane.y - columnHeight(group.to - group.from), lane, group };
}

/* The arcs of the entry in focus, each with the place of its words: these are written last, over all else. */
export function drawArcs(picture) {
  const { focus, record, words } = picture;
  picture.arcs = [];
  const here = focus >= 0 && positionOf(picture, focus);
  if (!here || here.group.isCluster) return;
  for (const [other, relation, isLater] of record.links.get(focus) || []) {
    const there = positionOf(picture, other);
    if (there) picture.arcs.push({ way: drawArc(picture, here, there), text: words.relations[relation][isLater ? "out" : "in"] });
  }
}

function drawArc({ ink, look, scale }, here, there) {
  const { context } = ink, x = Math.min(Math.max(there.x, scale.left - 30), scale.left + scale.width + 30);
  const way = here.lane === there.lane ? over(here, there, x) : across(here, there, x);
  const [from, first, second, to, point] = way;
  context.strokeStyle = look.ink;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(...from);
  context.bezierCurveTo(...first, ...second, ...to);
  context.moveTo(to[0] - 4, to[1] - 7 * point);
  context.lineTo(...to);
  context.lineTo(to[0] + 4, to[1] - 7 * point);
  context.stroke();
  return way;
}

/* On one lane: over what hangs between the two. */
function over(here, there, x) {
  const top = Math.max(Math.min(here.y, there.y) - 30 - Math.min(Math.abs(x - here.x) * 0.14, 50), here.lane.top - 8);
  return [[here.x, here.y - 13], [here.x, top], [x, top], [x, there.y - 11], 1];
}

/* To another lane: down or up to it, bent aside where one stands over the other. */
function across(here, there, x) {
  const down = there.lane.y > here.lane.y ? 1 : -1, middle = (here.lane.y + there.lane.y) / 2, aside = Math.abs(x - here.x) < 40 ? -46 : 0;
  return [[here.x, here.y + 14 * down], [here.x + aside, middle], [x + aside, middle], [x, there.y - 11 * down], down];
}

const ALONG = [0.5, 0.62, 0.38, 0.74, 0.26, 0.84];

export function writeArcs({ ink, look, arcs, scale }) {
  const { context } = ink, taken = [];
  ink.use(look.font(12, 700));
  context.textAlign = "center";
  for (const { way, text } of arcs) {
    const half = ink.width_of(text) / 2 + 3, inside = x => Math.min(Math.max(x, scale.left + half), scale.left + scale.width - half);
    const boxes = ALONG.map(part => onCurve(way, part)).map(([x, y]) => [inside(x) - half, y - 8, inside(x) + half, y + 8]);
    const box = boxes.find(([l, t, r, b]) => taken.every(([L, T, R, B]) => r <= L || l >= R || b <= T || t >= B)) || boxes[0];
    taken.push(box);
    context.fillStyle = look.paper;
    context.fillRect(box[0], box[1] + 1, 2 * half, 14);
    context.fillStyle = look.ink;
    context.fillText(text, box[0] + half, box[1] + 12);
  }
}

function onCurve([a, b, c, d], part) {
  const rest = 1 - part, at = n => rest ** 3 * a[n] + 3 * rest ** 2 * part * b[n] + 3 * rest * part ** 2 * c[n] + part ** 3 * d[n];
  return [at(0), at(1)];
}

export function drawFocus(picture) {
  const { focus, ink, look, record, signs } = picture;
  const here = focus >= 0 && positionOf(picture, focus);
  if (!here) return;
  const { context } = ink, bottom = ink.height - FOOT;
  context.setLineDash([2, 3]);
  ink.line(here.x, here.lane.y + 14, here.x, bottom, look.ink, 1);
  context.setLineDash([]);
  if (here.group.isCluster) ringColumn(picture, here);
  else {
    ring(context, here.x, here.y, look);
    drawSign(context, signs, record.kind[focus], !(record.form[focus] & KNOWN), here.x, here.y, 26);
    context.beginPath();
    context.arc(here.x, here.y, 13, 0, 2 * Math.PI);
    context.stroke();
  }
  plumb(picture, here.x, bottom, here.group);
}

function ring(context, x, y, look) {
  context.fillStyle = look.paper;
  context.strokeStyle = look.ink;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, 14, 0, 2 * Math.PI);
  context.fill();
}

function ringColumn({ ink, look }, here) {
  ink.context.strokeStyle = look.ink;
  ink.context.lineWidth = 2.5;
  ink.context.strokeRect(here.x - 9, here.y - 4, 18, here.lane.y - here.y + 8);
}

/* The date in paper on ink, at the foot. */
function plumb({ ink, look, scale, record, words, focus }, x, bottom, group) {
  const { context } = ink;
  const text = group.isCluster ? words.entries(group.to - group.from) : dateInWords(record, focus, words);
  ink.use(look.font(12, 700));
  const wide = ink.width_of(text) + 14, left = Math.min(Math.max(x - wide / 2, scale.left), scale.left + scale.width - wide);
  context.fillStyle = look.ink;
  context.fillRect(left, bottom, wide, 21);
  context.fillStyle = look.paper;
  context.textAlign = "left";
  context.fillText(text, left + 7, bottom + 15);
}
