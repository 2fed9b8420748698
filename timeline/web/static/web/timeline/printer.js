/* On paper the whole width of a page is drawn, twice as sharp, in the colours of print; then all is as it was. */

import { due, drawNow, measure } from "./picture.js";

const WIDTH = 980;

export function followPrinter(picture) {
  addEventListener("beforeprint", () => {
    measure(picture, WIDTH, 2);
    drawNow(picture);
  });
  addEventListener("afterprint", () => {
    measure(picture);
    due(picture);
  });
}
