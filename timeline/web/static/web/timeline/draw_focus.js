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

export function drawArcs(picture) {
  const { focus, record, words } = picture;
  const here = focus >= 0 && positionOf(picture, focus);
  if (!here || here.group.isCluster) return;
  for (const [other, relation, isLater] of record.links.get(focus) || []) {
    const there = positionOf(picture, other);
    if (there) drawArc(picture, here, there, words.relations[relation][isLater ? "out" : "in"]);
  }
}

function drawArc({ ink, look, scale }, here, there, words) {
  const { context } = ink, end = Math.min(Math.max(there.x, scale.left - 30), scale.left + scale.width + 30);
  const top = Math.max(Math.min(here.y, there.y) - 34 - Math.min(Math.abs(end - here.x) * 0.12, 46), 6);
  context.strokeStyle = look.ink;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(here.x, here.y - 12);
  context.bezierCurveTo(here.x, top, end, top, end, there.y - 12);
  context.moveTo(end - 4, there.y - 19);
  context.lineTo(end, there.y - 12);
  context.lineTo(end + 4, there.y - 19);
  context.stroke();
  context.font = look.font(12, 700);
  context.textAlign = "center";
  const x = Math.min(Math.max((here.x + end) / 2, scale.left + 40), scale.left + scale.width - 40);
  ink.halo(words, x, (here.y + there.y) / 8 + top * 0.75 + 1, look.ink, look.paper);
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
  context.font = look.font(12, 700);
  const wide = ink.width_of(text) + 14, left = Math.min(Math.max(x - wide / 2, scale.left), scale.left + scale.width - wide);
  context.fillStyle = look.ink;
  context.fillRect(left, bottom, wide, 21);
  context.fillStyle = look.paper;
  context.textAlign = "left";
  context.fillText(text, left + 7, bottom + 15);
}
