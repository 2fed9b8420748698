/* A canvas as large as its box, as sharp as the screen, with the few strokes that are drawn again and again. */

export function inkOf(canvas) {
  const ink = { canvas, context: canvas.getContext("2d"), width: 0, height: 0, sharp: 1 };
  ink.line = (x, y, toX, toY, colour, thick = 1, alpha = 1) => stroke(ink.context, x, y, toX, toY, colour, thick, alpha);
  ink.halo = (text, x, y, colour, paper) => halo(ink, text, x, y, colour, paper);
  ink.width_of = text => widthOf(ink, text);
  ink.widths = new Map();
  ink.cut = new Map();
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

const REMEMBERED = 2_000, STEP = 6;

/* Measuring takes longer than drawing; the same few hundred titles come again with every frame. */
function widthOf(ink, text) {
  const key = ink.context.font + text;
  let width = ink.widths.get(key);
  if (width === undefined) {
    if (ink.widths.size > REMEMBERED) ink.widths.clear();
    width = ink.context.measureText(text).width;
    ink.widths.set(key, width);
  }
  return width;
}

/* Cut where it has no room, its direction kept apart from what stands around it. Rooms differ by steps, so that a pan finds
   what the frame before it cut. */
export function shortened(ink, text, room) {
  const steps = Math.floor(room / STEP), key = `${ink.context.font}${steps}\t${text}`;
  let short = ink.cut.get(key);
  if (short === undefined) {
    if (ink.cut.size > REMEMBERED) ink.cut.clear();
    ink.cut.set(key, (short = cut(ink, text, steps * STEP)));
  }
  return short;
}

function cut(ink, text, room) {
  if (ink.width_of(text) <= room) return isolated(text);
  let low = 0, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ink.width_of(`${text.slice(0, middle)}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return isolated(`${text.slice(0, low).trimEnd()}…`);
}

const isolated = text => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);
