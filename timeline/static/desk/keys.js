// A single key presses what names it (data-key), while nothing is being typed. Whoever sets keys off unawares, by speech
// or an unsteady hand, switches them off (WCAG 2.1.4); this browser keeps that.
const OFF = "single-keys-off";
const FIELDS = "input, textarea, select, [contenteditable], .select2-container";

const areOff = () => localStorage.getItem(OFF) === "1";

function show(button) {
  button.hidden = false;
  button.setAttribute("aria-pressed", String(!areOff()));
  for (const link of document.querySelectorAll("[data-key]")) {
    link.toggleAttribute("data-live", !areOff());
    if (areOff()) link.removeAttribute("aria-keyshortcuts");
    else link.setAttribute("aria-keyshortcuts", link.dataset.key);
  }
}

window.addEventListener("load", () => {
  const button = document.querySelector("button[data-keys]");
  if (!button) return;
  show(button);
  button.addEventListener("click", () => {
    localStorage.setItem(OFF, areOff() ? "" : "1");
    show(button);
  });
  document.addEventListener("keydown", (event) => {
    const isChord = event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing;
    if (areOff() || isChord || event.defaultPrevented || event.target.closest?.(FIELDS)) return;
    const link = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
});
