// What was refused is opened where it is folded away, and focus goes to the first field of it.
const CONTROL = "input:not([type=hidden]):not(.select2-search__field), select:not(.select2-hidden-accessible), textarea, .select2-selection";

window.addEventListener("load", () => {
  const refused = [...document.querySelectorAll("#content-main form .errorlist")];
  for (const each of refused) each.closest("details")?.setAttribute("open", "");
  const [said] = refused;
  if (!said) return;
  const row = said.closest("td, .fieldBox, .answer > div, .form-row, tr, .inline-related, .inline-group") ?? said.parentElement;
  const beside = said.closest("tr.row-form-errors")?.nextElementSibling ?? row;
  const control = [...beside.querySelectorAll(CONTROL)].find((each) => each.offsetParent && !each.disabled);
  (control ?? beside.querySelector("a"))?.focus();
});
