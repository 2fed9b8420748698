/* The visual timeline: reads its data, draws it, and listens. The page is whole without it. */

import { asked, isOurs, keep, showAsked, written } from "./address.js";
import { fetched } from "./data.js";
import { followKeys, nearer } from "./keys.js";
import { onNewLook } from "./look.js";
import { mapOf } from "./minimap.js";
import { narrow } from "./narrower.js";
import { due, drawNow, measure, members, open, pictureOf, rest, setFind, setFocus, setMode } from "./picture.js";
import { followPointer } from "./pointer.js";
import { followPrinter, measureAnew } from "./printer.js";
import { nearestScale, setScale, show } from "./scale.js";
import { tell } from "./told.js";
import { list, twinOf } from "./twin.js";
import { wordsOf } from "./words.js";

const box = document.querySelector("[data-timeline]");

async function start() {
  const words = wordsOf(document.getElementById("timeline-words")), canvas = box.querySelector("canvas.picture");
  const record = await fetched(box.dataset.timeline);
  const picture = pictureOf(canvas, record, words, (box.dataset.preferred || "").split(" "));
  Object.assign(picture, { usual: box.dataset.lanes, isPlaced: Boolean(box.closest("details")) });
  if (record.months) picture.overview = record;
  const twin = twinOf(box.querySelector(".twin"), picture);
  mapOf(box.querySelector("canvas.map"), picture);
  follow(picture, twin);
  restore(picture);
  picture.settled = () => settled(picture, twin);
  box.dataset.drawn = "";
}

function restore(picture) {
  const view = asked(picture.usual);
  Object.assign(picture, { mode: view.mode, find: "", fits: null, focus: -1 });
  measure(picture);
  if (view.find) setFind(picture, view.find);
  showAsked(picture, view);
  if (picture.focus >= 0 && picture.arranged.lane[picture.focus] < 0) picture.focus = -1;
  box.querySelector("[data-find]").value = view.find;
  drawNow(picture);
  rest(picture);
}

function settled(picture, twin) {
  keep(picture);
  if (picture.isPlaced) box.closest("details").querySelector(":scope > p a").hash = written(picture);
  press("lanes", picture.mode);
  press("scale", nearestScale(picture.scale));
  tell(box.querySelector(".told"), picture);
  list(twin, twin.only?.includes(picture.focus) ? twin.only : null);
  narrow(picture, box.dataset.timeline);
}

function press(name, value) {
  for (const button of box.querySelectorAll(`[data-${name}]`)) button.setAttribute("aria-pressed", String(button.dataset[name] === value));
}

function follow(picture, twin) {
  const opened = entry => openEntry(picture, twin, entry);
  followPointer(picture, opened);
  followKeys(picture, opened);
  followPrinter(picture);
  box.querySelector(".controls").addEventListener("click", event => control(picture, event.target.closest("button")));
  box.querySelector("[data-find]").addEventListener("input", event => setFind(picture, event.target.value));
  twin.list.addEventListener("focusin", event => fromList(picture, event));
  new ResizeObserver(() => resized(picture)).observe(picture.canvas.parentElement);
  onNewLook(() => measureAnew(picture));
  addEventListener("hashchange", () => isOurs(picture) && restore(picture));
}

/* It has no width while it is folded. */
function resized(picture) {
  const width = picture.canvas.parentElement.clientWidth;
  if (width && width !== picture.width && !picture.isPrinted) measure(picture);
}

function control(picture, button) {
  if (!button) return;
  const { scale, focus, record } = picture, { lanes, scale: word, zoom } = button.dataset;
  if (lanes) setMode(picture, lanes);
  if (word) setScale(scale, word, focus >= 0 ? record.at[focus] : (scale.from + scale.to) / 2);
  if (zoom === "all") show(scale, scale.whole.from, scale.whole.to);
  else if (zoom) nearer(picture, +zoom);
  due(picture);
}

/* A cluster opens; where that can't be, the list beside it shows what is in it. An entry's page is opened. */
function openEntry(picture, twin, entry) {
  const inside = members(picture, entry);
  if (inside.length < 4) return location.assign(`${picture.words.entry}E${picture.record.number[entry]}/`);
  if (open(picture, entry)) return;
  twin.only = inside;
  list(twin, inside);
  twin.list.querySelector("a")?.focus();
}

function fromList(picture, event) {
  const entry = event.target.closest("a")?.dataset.entry;
  if (entry !== undefined && +entry !== picture.focus) setFocus(picture, +entry);
}

if (box) start().catch(error => {
  box.querySelector(".told").textContent = box.dataset.failed;
  throw error;
});

