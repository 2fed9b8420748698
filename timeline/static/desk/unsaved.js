// Whoever leaves a changed form is asked whether to: what was typed would be lost.
function written(form) {
  return JSON.stringify([...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && name !== "_whose" && value !== "").map(String));
}

window.addEventListener("load", () => {
  const form = document.querySelector("#content-main form[method=post]");
  if (!form) return;
  let before, leaving = false;
  const isSentBack = document.querySelector(".errornote, .shown-again") && !document.querySelector(".as-stored");
  setTimeout(() => { before = isSentBack ? "" : written(form); }); // after the other scripts have arranged the form
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && before !== undefined && written(form) !== before) event.preventDefault();
  });
});
