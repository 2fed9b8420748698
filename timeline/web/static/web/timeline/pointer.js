/* Mouse, pen and fingers: drag to pan, wheel or two fingers to come nearer, press a sign to bring it into focus. */

import { due, setFocus } from "./picture.js";
import { dayAt, isWhole, pan, perDay, show, zoom } from "./scale.js";

const NEAR = 14, STILL = 5;

export function followPointer(picture, opened) {
  const { canvas } = picture, fingers = new Map();
  const hand = { picture, fingers, opened };
  canvas.addEventListener("wheel", event => wheel(picture, event), { passive: false });
  canvas.addEventListener("pointerdown", event => down(hand, event));
  canvas.addEventListener("pointermove", event => move(hand, event));
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, event => up(hand, event));
}

/* Once all is seen, wheeling further out is the page's own scrolling again; so is all wheeling on the page of something else
   until the picture was pressed. */
function wheel(picture, event) {
  const { scale } = picture, isAcross = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  if (isAcross) pan(scale, (event.deltaX || event.deltaY) / perDay(scale));
  else if (picture.isPlaced && !event.ctrlKey && document.activeElement !== picture.canvas) return;
  else if (event.deltaY > 0 && isWhole(scale) && !event.ctrlKey) return;
  else zoom(scale, Math.exp(Math.max(-90, Math.min(event.deltaY * (event.deltaMode ? 30 : 1), 90)) / 320), dayAt(scale, event.offsetX));
  event.preventDefault();
  due(picture);
}

function down({ picture, fingers }, event) {
  if (event.button) return;
  fingers.set(event.pointerId, event.offsetX);
  picture.canvas.setPointerCapture(event.pointerId);
  picture.moved = fingers.size > 1 ? STILL : 0;
}

function move({ picture, fingers }, event) {
  const { scale, canvas } = picture;
  if (!fingers.has(event.pointerId)) {
    canvas.classList.toggle("over", Boolean(hitAt(picture, event)));
    return;
  }
  const before = [...fingers.values()], by = event.offsetX - fingers.get(event.pointerId);
  fingers.set(event.pointerId, event.offsetX);
  picture.moved += Math.abs(by);
  if (picture.moved < STILL) return;
  if (fingers.size === 1) pan(scale, -by / perDay(scale));
  else pinch(scale, before.slice(0, 2), [...fingers.values()].slice(0, 2));
  due(picture);
}

/* The days under both fingers stay under them. */
function pinch(scale, [a, b], [c, d]) {
  if (Math.abs(c - d) < 12) return;
  const first = dayAt(scale, a), dense = (dayAt(scale, b) - first) / (b - a) || 1 / perDay(scale);
  const now = ((b - a) * dense) / (d - c), from = first - (c - scale.left) * now;
  show(scale, from, from + scale.width * now);
}

function up({ picture, fingers, opened }, event) {
  const wasOne = fingers.size === 1 && fingers.has(event.pointerId);
  fingers.delete(event.pointerId);
  if (event.type === "pointerup" && wasOne && picture.moved < STILL) press(picture, event, opened);
}

function press(picture, event, opened) {
  const hit = hitAt(picture, event);
  setFocus(picture, hit ? hit.entry : -1);
  if (hit?.isCluster) opened(hit.entry);
}

/* What is drawn nearest to the point, if it is near. */
export function hitAt({ hits }, { offsetX, offsetY }) {
  let best = null, least = NEAR;
  for (const hit of hits) {
    const down = hit.high ? Math.max(0, Math.abs(offsetY - hit.y) - hit.high / 2) : Math.abs(offsetY - hit.y);
    const far = Math.max(Math.abs(offsetX - hit.x), down);
    if (far < least) [best, least] = [hit, far];
  }
  return best;
}
