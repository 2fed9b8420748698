/* Opens the visual timeline on a page that leads to it. Its own page is fetched once a reader asks for it, and what it draws
   with is taken from there: until then nothing of it is loaded. Without this script the link leads to that page. */

const KEPT = /^#picture\b/; // how an address begins that keeps the view of an opened picture (timeline/address.js)
const box = document.querySelector("details.drawn-here"), link = box.querySelector("a");

box.addEventListener("toggle", () => (box.open ? open() : forget()));
if (KEPT.test(location.hash)) box.open = true;

async function open() {
  if (box.querySelector("[data-timeline]") || box.ariaBusy) return;
  box.ariaBusy = "true";
  try {
    await put(await asked(link.href));
  } finally {
    box.ariaBusy = null;
  }
}

async function asked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/* Its style comes before it, so that it is measured as it will stand. */
async function put(page) {
  const drawing = page.querySelector("[data-timeline]"), style = page.querySelector('link[rel=stylesheet][href*="timeline"]');
  if (!drawing) return location.assign(link.href);
  const script = page.querySelector("script[type=module]").getAttribute("src");
  await new Promise((loaded, failed) => {
    Object.assign(style, { onload: loaded, onerror: failed });
    document.head.append(style);
  });
  link.parentElement.before(drawing);
  await import(script);
  if (KEPT.test(location.hash)) box.scrollIntoView();
}

function forget() {
  if (KEPT.test(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
}
