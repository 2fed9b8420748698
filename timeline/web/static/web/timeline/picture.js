/* What is shown and how: every change goes through here, and is drawn with the next frame. */

import { hangBeside } from "./beside.js";
import { reach } from "./data.js";
import { draw } from "./draw.js";
import { drawMonths } from "./draw_months.js";
import { fit, inkOf } from "./ink.js";
import { arrange, group, groupOf } from "./lanes.js";
import { gutter, layOut, mostLanes } from "./layout.js";
import { lookOf } from "./look.js";
import { perDay, reveal, scaleOf, show } from "./scale.js";
import { signsOf } from "./signs.js";

const SETTLED = 300;

export function pictureOf(canvas, record, words, preferred) {
  const picture = { canvas, record, words, preferred, ink: inkOf(canvas), scale: scaleOf(reach(record)), mode: "organization" };
  Object.assign(picture, { focus: -1, fits: null, find: "", hits: [], listeners: [], dense: 0, isDue: false });
  return picture;
}

/* Anew from its box: at the start, and when its width, its colours or the sharpness of the screen change. */
export function measure(picture, width = picture.canvas.parentElement.clientWidth, sharp = undefined) {
  const { scale } = picture;
  scale.left = gutter(width);
  scale.width = Math.max(width - scale.left, 100);
  picture.look = lookOf(picture.canvas);
  picture.width = width;
  picture.room = parseFloat(getComputedStyle(picture.canvas.parentElement).minHeight) - 3 || 0;
  picture.sharp = sharp;
  arrangeAnew(picture);
  picture.signs = signsOf(picture.look, picture.ink.sharp);
}

export function arrangeAnew(picture) {
  const { record, mode, words, preferred, fits, ink, width } = picture;
  picture.arranged = arrange(record, mode, mostLanes(width), preferred, fits, words);
  hangBeside(record, picture.arranged);
  fit(ink, width, layOut(picture.arranged.lanes, width, Boolean(record.months), picture.room), picture.sharp);
  picture.dense = 0;
  if (picture.focus >= 0 && picture.arranged.lane[picture.focus] < 0) picture.focus = -1;
  due(picture);
}

export function drawNow(picture) {
  picture.isDue = false;
  const dense = perDay(picture.scale);
  if (dense !== picture.dense) {
    group(picture.record, picture.arranged, dense);
    picture.dense = dense;
  }
  if (picture.record.months) drawMonths(picture);
  else draw(picture);
  for (const listener of picture.listeners) listener(picture);
}

/* At the next frame, once, however much changes until then; and those who wait for rest are told a little later. */
export function due(picture) {
  if (!picture.isDue) {
    picture.isDue = true;
    requestAnimationFrame(() => picture.isDue && drawNow(picture));
  }
  rest(picture);
}

export function rest(picture) {
  clearTimeout(picture.rest);
  picture.rest = setTimeout(() => picture.settled?.(picture), SETTLED);
}

export function regroup(picture) {
  const dense = perDay(picture.scale);
  if (dense !== picture.dense) group(picture.record, picture.arranged, (picture.dense = dense));
}

export function setMode(picture, mode) {
  picture.mode = mode;
  arrangeAnew(picture);
}

export function setFocus(picture, entry) {
  picture.focus = entry;
  if (entry >= 0) reveal(picture.scale, picture.record.at[entry]);
  due(picture);
}

/* Titles that hold these letters, whatever their case and marks. Where none of them is seen, all of time is shown. */
export function setFind(picture, text) {
  const wanted = folded(text.trim()), { record } = picture;
  picture.find = text;
  picture.fits = wanted ? Uint8Array.from(record.title, title => folded(title).includes(wanted)) : null;
  if (picture.fits && !isAnySeen(picture)) show(picture.scale, picture.scale.whole.from, picture.scale.whole.to);
  arrangeAnew(picture);
}

const isAnySeen = ({ fits, record, scale }) => fits.some((fit, i) => fit && record.at[i] >= scale.from && record.at[i] <= scale.to);

const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/* Comes so near that a cluster falls apart. False where it can't: all of it is of one day, or as good as. */
export function open(picture, entry) {
  const { record, arranged, scale } = picture, { lane, from, to, isCluster } = groupOf(arranged, entry);
  if (!isCluster) return true;
  const first = record.at[lane.order[from]], last = record.at[lane.order[to - 1]], before = scale.to - scale.from;
  if (last - first < 0.5) return false;
  const room = Math.max((last - first) * 0.25, 1);
  show(scale, first - room, last + room);
  due(picture);
  return scale.to - scale.from < before * 0.98;
}

export function members(picture, entry) {
  const { lane, from, to } = groupOf(picture.arranged, entry);
  return Array.from(lane.order.subarray(from, to));
}
