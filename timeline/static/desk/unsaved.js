// Whoever leaves a page on which a form was changed is asked whether to: what was typed would be lost.
const UNTYPED = ["csrfmiddlewaretoken", "_whose"];

function written(form) {
  const sent = [...new FormData(form)].map(([name, value]) => [name, value.name ?? value]); // of a file its name
  const typed = sent.filter(([name, value]) => !UNTYPED.includes(name) && value !== "").map(String);
  const moved = [...form.querySelectorAll("select.filtered[id$=_to] option")].map(({ value }) => value).sort();
  return JSON.stringify([typed, moved]);
}

function isUnsaved(form) { // as it was sent before, and not taken
  return form.querySelector(".errornote, .errorlist, .shown-again") && !form.querySelector(".as-stored");
}

window.addEventListener("load", () => {
  const before = new Map();
  let sent;
  setTimeout(() => { // after the other scripts have arranged the forms
    for (const form of document.querySelectorAll("#content form[method=post]")) before.set(form, isUnsaved(form) ? "" : written(form));
  });
  document.addEventListener("submit", ({ target, submitter }) => {
    if (!submitter?.formTarget) sent = target; // what is shown in a frame leaves the page where it is
  });
  window.addEventListener("beforeunload", (event) => {
    if ([...before].some(([form, as]) => form !== sent && written(form) !== as)) event.preventDefault();
  });
});
