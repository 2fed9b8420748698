/* Demands leave the rule where they are asked and come back when they are answered; red ones never did. Contracts run as
   hatched bars. */

import { faded } from "./extents.js";
import { shortened } from "./ink.js";
import { groupOf } from "./lanes.js";
import { barY, threadY } from "./layout.js";
import { xOf } from "./scale.js";

const BEND = 5, THICK = 8;

export function drawThreads(picture, lane) {
  const { scale, look, focus } = picture;
  for (const thread of lane.threads) {
    if (thread.row < 0) {
      stub(picture, lane, thread);
      continue;
    }
    const from = xOf(scale, thread.from), to = Math.max(xOf(scale, thread.to), from + 16);
    if (to < scale.left - 20 || from > scale.left + scale.width + 20) continue;
    drawThread(picture, lane, thread, from, to, thread.isOpen ? look.red : look.ink, thread.entry === focus ? 3 : 2);
  }
}

function drawThread({ ink, scale, record }, lane, thread, from, to, colour, thick) {
  const { context } = ink, y = threadY(lane, thread.row);
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = thick;
  context.lineJoin = context.lineCap = "butt";
  context.beginPath();
  context.moveTo(from, lane.y);
  context.lineTo(from, y - BEND);
  context.quadraticCurveTo(from, y, from + BEND, y);
  if (thread.isOpen) context.lineTo(to, y);
  else context.lineTo(to - BEND, y), context.quadraticCurveTo(to, y, to, y - BEND), context.lineTo(to, lane.y + 4);
  context.stroke();
  for (const entry of thread.again) square(context, xOf(scale, record.at[entry]), y);
  if (thread.isOpen) arrow(context, to, y);
  else END[thread.state]?.(context, to, (y + lane.y) / 2 + 3);
}

/* Where no row is left: that something is owing is said at the entry that asks, once it stands alone. */
function stub({ ink, scale, look, arranged }, lane, { entry, from, isOpen }) {
  const x = xOf(scale, from);
  if (!isOpen || x < scale.left || x > scale.left + scale.width || groupOf(arranged, entry).isCluster) return;
  ink.line(x, lane.y + 9, x, lane.y + 16, look.red, 2);
}

function arrow(context, x, y) {
  context.beginPath();
  context.moveTo(x - 6, y - 4.5);
  context.lineTo(x + 2, y);
  context.lineTo(x - 6, y + 4.5);
  context.stroke();
}

const square = (context, x, y) => context.fillRect(x - 3, y - 3, 6, 6);

function knot(context, x, y, isHalf) {
  context.beginPath();
  context.arc(x, y, 3.6, isHalf ? Math.PI / 2 : 0, isHalf ? (3 * Math.PI) / 2 : 2 * Math.PI);
  context.fill();
}

/* As at the ends of threads on the line: a crossbar, a knot, half a knot. */
const END = {
  refused: (context, x, y) => context.fillRect(x - 5, y - 1.5, 10, 3),
  met: (context, x, y) => knot(context, x, y, false),
  partly_met: (context, x, y) => knot(context, x, y, true),
};

export function drawBars(picture, lane) {
  const { scale } = picture;
  for (const bar of lane.bars) {
    const soft = bar.knows.map(isKnown => !isKnown);
    const from = xOf(scale, bar.from) - (soft[0] ? 40 : 0), to = Math.max(xOf(scale, bar.to), xOf(scale, bar.from) + 4) + (soft[1] ? 40 : 0);
    if (to > scale.left && from < scale.left + scale.width) drawBar(picture, barY(lane, bar.row), bar, from, to, soft);
  }
}

function drawBar({ ink, look, scale }, y, bar, from, to, soft) {
  const { context } = ink, colour = look.contract;
  context.fillStyle = faded(context, colour, from, to, ...soft);
  hatch(context, Math.max(from, scale.left - 10), Math.min(to, scale.left + scale.width + 10), y);
  context.fillRect(from, y, to - from, 1.2);
  context.fillRect(from, y + THICK - 1.2, to - from, 1.2);
  for (const { at, type } of bar.ticks) if (type === "renewal" || type === "option") ink.line(xOf(scale, at), y - 4, xOf(scale, at), y + THICK + 4, colour, 3);
  ink.use(look.font(12, 700));
  context.textAlign = "left";
  const x = Math.max(from + (soft[0] ? 20 : 0), scale.left + 4), room = Math.min(scale.left + scale.width, xOf(scale, Math.min(bar.next, scale.to))) - x - 8;
  if (room > 40) ink.halo(shortened(ink, bar.name, Math.min(room, 260)), x, y + THICK + 12, colour, look.paper);
}

/* Slanted strokes; their ground is the day, so that they move with the bar. */
function hatch(context, from, to, y) {
  context.beginPath();
  for (let x = from - (from % 5); x < to; x += 5) {
    context.moveTo(x, y + THICK);
    context.lineTo(x + 2, y + THICK);
    context.lineTo(x + 6, y);
    context.lineTo(x + 4, y);
  }
  context.fill();
}

