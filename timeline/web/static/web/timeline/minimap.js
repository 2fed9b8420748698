/* All years below, the window framed; drag it, or press where it should stand. */

import { civil, yearOf } from "./days.js";
import { clear, fit, inkOf } from "./ink.js";
import { due } from "./picture.js";
import { pan, show, span } from "./scale.js";

const HIGH = 58, FLOOR = 40;

export function mapOf(canvas, picture) {
  const map = { ink: inkOf(canvas), picture };
  picture.listeners.push(() => drawMap(map));
  canvas.addEventListener("pointerdown", event => grab(map, event));
  return map;
}

const place = ({ picture, ink }, day) => ((day - picture.scale.whole.from) / span(picture.scale.whole)) * ink.width;

function drawMap(map) {
  const { ink, picture } = map, { look, scale } = picture, { context } = ink;
  fit(ink, picture.width, HIGH, picture.sharp);
  clear(ink, look.paper);
  const from = place(map, scale.from), to = place(map, scale.to);
  context.fillStyle = look.tint;
  context.fillRect(0, 0, from, FLOOR);
  context.fillRect(to, 0, ink.width - to, FLOOR);
  columns(map);
  ink.line(0, FLOOR, ink.width, FLOOR, look.ink, 2.5);
  years(map);
  context.strokeStyle = look.ink;
  context.lineWidth = 2.5;
  context.strokeRect(Math.min(from + 1.5, ink.width - 5), 1.5, Math.max(to - from - 3, 4), FLOOR + 1);
}

/* Counted anew only when what is drawn changes, not when the window moves. */
function columns(map) {
  const { ink, picture } = map, { context } = ink;
  const key = `${ink.width} ${picture.find} ${picture.record.total} ${Boolean(picture.overview)}`;
  if (map.key !== key) Object.assign(map, { key, counts: counted(map) });
  const most = Math.max(...map.counts, 1);
  context.fillStyle = picture.look.line;
  map.counts.forEach((many, x) => {
    const high = many && 4 + (FLOOR - 10) * Math.sqrt(many / most);
    if (many) context.fillRect(x * 2, FLOOR - high, 1.5, high);
  });
}

function counted(map) {
  const { picture, ink } = map, record = picture.overview || picture.record, { fits } = picture, counts = new Uint32Array(Math.ceil(ink.width / 2) + 1);
  const add = (day, many) => (counts[Math.min(Math.max(Math.floor(place(map, day) / 2), 0), counts.length - 1)] += many);
  if (record.months) for (const [day, many] of record.months) add(day + 15, many);
  else for (let i = 0; i < record.n; i++) if (!fits || fits[i]) add(record.at[i], 1);
  return counts;
}

function years(map) {
  const { ink, picture } = map, { context } = ink, { look, scale } = picture;
  const first = yearOf(scale.whole.from), last = yearOf(scale.whole.to);
  const every = [1, 2, 5, 10, 20, 50, 100, 500].find(step => (ink.width / (last - first + 1)) * step > 52) || 1_000;
  ink.use(look.font(12));
  context.textAlign = "left";
  context.fillStyle = look.ink3;
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
    const x = place(map, civil(year, 1, 1));
    if (x < 0 || x > ink.width - 30) continue;
    ink.line(x, FLOOR, x, FLOOR + 6, look.line);
    context.fillText(`${year}`, x + 4, FLOOR + 15);
  }
}

function grab(map, event) {
  const { picture, ink } = map, { scale } = picture, canvas = event.currentTarget;
  const dayOf = ({ offsetX }) => scale.whole.from + (offsetX / ink.width) * span(scale.whole);
  let last = dayOf(event);
  if (last < scale.from || last > scale.to) {
    const half = span(scale) / 2;
    show(scale, last - half, last + half);
    due(picture);
  }
  const move = moved => {
    pan(scale, dayOf(moved) - last);
    last = dayOf(moved);
    due(picture);
  };
  canvas.setPointerCapture(event.pointerId);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("lostpointercapture", () => canvas.removeEventListener("pointermove", move), { once: true });
}
