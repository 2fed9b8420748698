/* A canvas as large as its box, as sharp as the screen, with the few strokes that are drawn again and again. */

export function inkOf(canvas) {
  const ink = { canvas, context: canvas.getContext("2d"), width: 0, height: 0, sharp: 1 };
  ink.line = (x, y, toX, toY, colour, thick = 1, alpha = 1) => stroke(ink.context, x, y, toX, toY, colour, thick, alpha);
  ink.halo = (text, x, y, colour, paper) => halo(ink.context, text, x, y, colour, paper);
  ink.width_of = text => widthOf(ink, text);
  ink.widths = new Map();
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

function halo(context, text, x, y, colour, paper) {
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

const REMEMBERED = 2_000;

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

/* Cut where it has no room, its direction kept apart from what stands around it. */
export function shortened(ink, text, room) {
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
