/* The signs of the kinds, solid and hollow, painted once; their outlines are the page's own symbols. */

import { KINDS } from "./data.js";

export const SIZE = 14;
const CELL = 24;

export function signsOf(look, sharp) {
  const sheet = document.createElement("canvas");
  sheet.width = CELL * sharp * KINDS.length;
  sheet.height = CELL * sharp * 2;
  const context = sheet.getContext("2d");
  context.scale(sharp, sharp);
  KINDS.forEach((kind, column) => {
    for (const isHollow of [0, 1]) paint(context, outline(kind), look, look.kinds[column], column * CELL, isHollow * CELL, isHollow);
  });
  return { sheet, sharp };
}

function outline(kind) {
  const path = document.querySelector(`symbol#${kind} path`);
  return new Path2D(path ? path.getAttribute("d") : "M2 2h12v12H2z");
}

/* On a ground of paper, so that the rule does not run through it. */
function paint(context, path, look, colour, x, y, isHollow) {
  const scale = SIZE / 16, inset = (CELL - SIZE) / 2;
  context.save();
  context.translate(x + inset, y + inset);
  context.scale(scale, scale);
  context.lineJoin = "round";
  context.strokeStyle = look.paper;
  context.lineWidth = 6;
  context.stroke(path);
  context.fillStyle = isHollow ? look.paper : colour;
  context.fill(path, "evenodd");
  if (isHollow) {
    context.strokeStyle = colour;
    context.lineWidth = 2.4;
    context.stroke(path);
  }
  context.restore();
}

export function drawSign(context, signs, kind, isHollow, x, y, size = CELL) {
  const cell = CELL * signs.sharp;
  context.drawImage(signs.sheet, kind * cell, isHollow ? cell : 0, cell, cell, x - size / 2, y - size / 2, size, size);
}
