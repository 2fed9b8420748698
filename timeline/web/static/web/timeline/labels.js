/* Titles beside their signs and numbers over columns, the heaviest first, where nothing else stands. */

import { KNOWN } from "./data.js";
import { isolated, shortened } from "./ink.js";
import { isNarrow } from "./layout.js";

const LENGTHS = [190, 130], LONGEST = 380, HIGH = 15, NAME = 24;

export function write(picture, lane, shown, columns) {
  const taken = [...shown.filter(one => !one.isCluster).map(signBox), ...columns.map(columnBox)];
  numbers(picture, columns, taken);
  const placed = titles(picture, lane, shown, taken);
  for (const { one, box, hasLine } of placed) if (hasLine) picture.ink.line(one.x, one.y - 9, one.x, box[3], picture.look.line, 1);
  for (const { one, box, text } of placed) {
    picture.ink.context.textAlign = "left";
    picture.ink.halo(text, box[0] + 3, box[3] - 4, one.entry === picture.focus ? picture.look.ink : picture.look.ink2, picture.look.paper);
  }
}

const signBox = ({ x, y }) => [x - 8, y - 9, x + 8, y + 8];
const columnBox = ({ x, top }) => [x - 7, top - 2, x + 7, top + 70];

function isFree(taken, box) {
  for (const one of taken) if (box[2] > one[0] && box[0] < one[2] && box[3] > one[1] && box[1] < one[3]) return false;
  return true;
}

function numbers({ ink, look }, columns, taken) {
  const { context } = ink;
  ink.use(look.font(11.5, 700));
  context.textAlign = "center";
  context.fillStyle = look.ink2;
  for (const { x, top, many } of [...columns].sort((a, b) => b.many - a.many)) {
    const half = ink.width_of(`${many}`) / 2 + 3, box = [x - half, top - 15, x + half, top - 3];
    if (!isFree(taken, box)) continue;
    context.fillText(`${many}`, x, top - 5);
    taken.push(box);
  }
}

/* Where each title goes: first room for a short form of as many as have it, then each as long as its room allows. Only these
   are cut, which takes longer than all else. */
function titles(picture, lane, shown, taken) {
  const { record, ink, look, scale, focus } = picture, placed = [];
  ink.use(look.font(12.5));
  const linked = new Set((record.links.get(focus) || []).map(([other]) => other));
  const rank = one => (one.entry === focus ? 100 : record.weight[one.entry] + (linked.has(one.entry) ? 50 : 0));
  const alone = shown.filter(one => !one.isCluster && one.x >= scale.left - 4 && one.x <= scale.left + scale.width + 4);
  for (const one of alone.sort((a, b) => rank(b) - rank(a) || a.x - b.x)) {
    const found = place(picture, lane, one, taken);
    if (!found) continue;
    taken.push(found.box);
    if (found.hasLine) taken.push(lineTo(one, found.box));
    placed.push(found);
  }
  for (const found of placed) if (!found.text) lengthen(picture, found, taken);
  return placed;
}

const lineTo = (one, box) => [one.x - 1, box[3], one.x + 1, one.y - 10];

function place(picture, lane, one, taken) {
  const { record, ink, focus } = picture, title = record.title[one.entry], full = ink.width_of(title);
  for (const length of LENGTHS) {
    for (const box of boxes(picture, lane, one, Math.min(full, length) + 6)) {
      const hasLine = box[3] < one.y - 24;
      if (isFree(taken, box) && (!hasLine || isFree(taken, lineTo(one, box)))) return { one, box, text: full <= length && isolated(title), hasLine };
    }
    if (full <= length) break;
  }
  return one.entry === focus ? beside(picture, one) : null;
}

/* The one in focus is always named: if nowhere else, beside its ring. */
function beside({ record, ink, scale }, one) {
  const room = scale.left + scale.width - one.x - 22, isRight = room > 150;
  const text = shortened(ink, record.title[one.entry], Math.min(LONGEST, isRight ? room : one.x - scale.left - 22)), wide = ink.width_of(text) + 6;
  const left = isRight ? one.x + 15 : one.x - 15 - wide;
  return { one, box: [left, one.y - 8, left + wide, one.y + 8], text, hasLine: false };
}

function lengthen({ record, ink, scale }, found, taken) {
  const title = record.title[found.one.entry], [left, top, right, bottom] = found.box;
  const others = taken.filter(box => box !== found.box && box[1] < bottom && box[3] > top);
  const most = Math.min(scale.left + scale.width - 1, ...others.filter(([l]) => l >= right).map(([l]) => l)) - left;
  const text = shortened(ink, title, Math.min(most - 6, LONGEST)), wide = ink.width_of(text) + 6;
  found.text = text;
  found.box[2] = Math.max(left + wide, right);
}

/* Over its sign, from it to the right, from it to the left; then the same a row higher. A bracket needs a little more. */
function* boxes({ scale, record, ink }, lane, one, wide) {
  const left = scale.left + 1, right = scale.left + scale.width - 1;
  const inside = x => Math.min(Math.max(x, left), Math.max(right - wide, left));
  const ceiling = lane.top + (isNarrow(ink.width) ? NAME : 2), up = record.form[one.entry] & KNOWN ? 11 : 14;
  for (let bottom = one.y - up; bottom - HIGH >= ceiling; bottom -= HIGH) {
    for (const x of [one.x - wide / 2, one.x - 9, one.x - wide + 9]) yield [inside(x), bottom - HIGH, inside(x) + wide, bottom];
  }
}
