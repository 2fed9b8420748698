/* Intervals as intervals: a bracket over the days in which it happened, a bar along the rule while it lasted. A bound that
   is not known fades. */

import { FADES_LEFT, FADES_RIGHT, GOES_ON, KNOWN, SPAN } from "./data.js";
import { UNKNOWN } from "./days.js";
import { xOf } from "./scale.js";

const FADE = 48, LEAST = 15;

export function drawExtent(picture, lane, one) {
  const { record, scale } = picture, { entry } = one;
  const form = record.form[entry];
  if (form & KNOWN && !(form & SPAN) && !(form & (FADES_LEFT | FADES_RIGHT))) return;
  const [from, to] = ends(record, entry, scale);
  if (to < scale.left || from > scale.left + scale.width) return;
  if (form & SPAN) bar(picture, one, from, to, form);
  else if (to - from >= LEAST) bracket(picture, one, from, to, form);
}

function ends(record, entry, scale) {
  const start = record.start[entry], end = record.end[entry];
  const from = start === UNKNOWN ? xOf(scale, end + 1) - FADE * 1.6 : xOf(scale, start);
  const to = end === UNKNOWN ? xOf(scale, start + 1) + FADE * 1.6 : xOf(scale, end + 1);
  return [from, to];
}

function bracket({ ink, look }, { y }, from, to, form) {
  const { context } = ink, top = y - 12, isSoft = [form & FADES_LEFT, form & FADES_RIGHT];
  context.strokeStyle = faded(context, look.ink, from, to, ...isSoft);
  context.lineWidth = 2;
  context.lineJoin = "miter";
  context.beginPath();
  if (!isSoft[0]) context.moveTo(from + 1, y - 3), context.lineTo(from + 1, top);
  else context.moveTo(from, top);
  context.lineTo(to - 1, top);
  if (!isSoft[1]) context.lineTo(to - 1, y - 3);
  context.stroke();
}

function bar({ ink, look, record }, { entry, y }, from, to, form) {
  const { context } = ink, colour = look.kinds[record.kind[entry]], isSoft = [form & FADES_LEFT, form & (FADES_RIGHT | GOES_ON)];
  context.fillStyle = look.paper;
  context.fillRect(from - 1, y - 4, to - from + 2, 8);
  context.fillStyle = faded(context, colour, from, to, ...isSoft);
  context.fillRect(from, y - 2.5, Math.max(to - from, 3), 5);
  if (!isSoft[1]) ink.line(to - 1, y - 6, to - 1, y + 6, colour, 2);
}

/* Colours with a soft end, but never for longer than half of it. */
export function faded(context, colour, from, to, isSoftLeft, isSoftRight) {
  if (!isSoftLeft && !isSoftRight) return colour;
  const long = Math.max(to - from, 1), part = Math.min(FADE / long, 0.48);
  const blend = context.createLinearGradient(from, 0, to, 0);
  blend.addColorStop(0, isSoftLeft ? clear(colour) : colour);
  if (isSoftLeft) blend.addColorStop(part, colour);
  if (isSoftRight) blend.addColorStop(1 - part, colour);
  blend.addColorStop(1, isSoftRight ? clear(colour) : colour);
  return blend;
}

/* The same colour without any of it; the tokens are #rrggbb, names of the system's are left to it. */
export const clear = colour => (/^#[0-9a-f]{6}$/i.test(colour) ? `${colour}00` : "transparent");
