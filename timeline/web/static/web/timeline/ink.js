/* A canvas as large as its box, as sharp as the screen, with the few strokes that are drawn again and again. */

export function inkOf(canvas) {
  const ink = { canvas, context: canvas.getContext("2d"), width: 0, height: 0, sharp: 1 };
  ink.line = (x, y, toX, toY, colour, thick = 1, alpha = 1) => stroke(ink.context, x, y, toX, toY, colour, thick, alpha);
  ink.halo = (text, x, y, colour, paper) => halo(ink, text, x, y, colour, paper);
  ink.width_of = text => widthOf(ink, text);
  ink.use = font => use(ink, font);
  ink.fonts = new Map();
  return ink;
}

export function fit(ink, width, height, sharp = Math.min(window.devicePixelRatio || 1, 3)) {
  const wide = Math.round(width * sharp), high = Math.round(height * sharp);
  if (ink.canvas.width !== wide || ink.canvas.height !== high) {
    ink.canvas.width = wide;
    ink.canvas.height = high;
    ink.canvas.style.height = `${height}px`;
  }
  Object.assign(ink, { width, height, sharp });
}

export function clear(ink, paper) {
  ink.context.setTransform(ink.sharp, 0, 0, ink.sharp, 0, 0);
  ink.context.globalAlpha = 1;
  ink.context.fillStyle = paper;
  ink.context.fillRect(0, 0, ink.width, ink.height);
  ink.context.textBaseline = "alphabetic";
}

function stroke(context, x, y, toX, toY, colour, thick, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.lineWidth = thick;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
  context.globalAlpha = 1;
}

/* On a ground of its own; outlines of letters take many times as long to draw. */
function halo(ink, text, x, y, colour, paper) {
  const { context } = ink, wide = widthOf(ink, text), left = { left: x, center: x - wide / 2 }[context.textAlign];
  context.fillStyle = paper;
  context.fillRect(left - 2, y - 11, wide + 4, 14);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

const REMEMBERED = 12_000, STEP = 6;

/* The letters that are written from now on, with what is known of texts in them. (To ask the canvas what it writes with takes
   longer than to measure a title.) */
function use(ink, font) {
  ink.context.font = font;
  if (!ink.fonts.has(font)) ink.fonts.set(font, { widths: new Map(), cuts: new Map() });
  ink.known = ink.fonts.get(font);
}

/* Measuring takes longer than drawing; the same titles come again with every frame. */
function widthOf({ context, known: { widths } }, text) {
  let width = widths.get(text);
  if (width === undefined) {
    if (widths.size > REMEMBERED) widths.clear();
    width = context.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}

/* Cut where it has no room, its direction kept apart from what stands around it. Rooms differ by steps, so that a pan finds
   what the frame before it cut. */
export function shortened(ink, text, room) {
  if (ink.width_of(text) <= room) return isolated(text);
  const steps = Math.floor(room / STEP), { cuts } = ink.known;
  if (!cuts.has(steps)) cuts.set(steps, new Map());
  const known = cuts.get(steps);
  let short = known.get(text);
  if (known.size > REMEMBERED) known.clear();
  if (short === undefined) known.set(text, (short = cut(ink, text, steps * STEP)));
  return short;
}

/* From where it would be cut if all letters were equally wide. */
function cut(ink, text, room) {
  const fits = length => ink.context.measureText(`${text.slice(0, length)}…`).width <= room;
  let length = Math.floor((text.length * room) / ink.width_of(text));
  while (length < text.length && fits(length + 1)) length++;
  while (length > 0 && !fits(length)) length--;
  return isolated(`${text.slice(0, length).trimEnd()}…`);
}

export const isolated = text => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);

/* Long names take several rows. */
export function inRows(ink, name, room) {
  const rows = [""];
  for (const word of name.split(" ")) {
    const longer = `${rows.at(-1)} ${word}`.trim();
    if (ink.width_of(longer) <= room || !rows.at(-1)) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  const shown = rows.slice(0, 4);
  if (rows.length > 4) shown[3] = `${shown[3]} …`;
  return shown.map(row => shortened(ink, row, room));
}
