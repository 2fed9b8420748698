/* On paper the whole width of a page is drawn, twice as sharp, in the colours of print; then all is as it was. */

import { drawNow, measure } from "./picture.js";

const WIDTH = 980;

export function followPrinter(picture) {
  const print = isPrinted => {
    picture.isPrinted = isPrinted;
    measureAnew(picture);
  };
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
}

/* When its box, the colours or the sharpness change. What is printed is drawn at once: no frame comes before the paper. */
export function measureAnew(picture) {
  if (!picture.isPrinted) return measure(picture);
  measure(picture, WIDTH, 2);
  drawNow(picture);
}
