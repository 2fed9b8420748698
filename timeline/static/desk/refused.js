// Focus goes to the first field that was refused, opened where it is folded away.
const CONTROL = "input:not([type=hidden]):not(.select2-search__field), select:not(.select2-hidden-accessible), textarea, .select2-selection";

window.addEventListener("load", () => {
  const said = document.querySelector("#content-main form .errorlist");
  if (!said) return;
  said.closest("details")?.setAttribute("open", "");
  const row = said.closest("td, .fieldBox, .answer > div, .form-row, tr, .inline-related, .inline-group") ?? said.parentElement;
  const beside = said.closest("tr.row-form-errors")?.nextElementSibling ?? row;
  const control = [...beside.querySelectorAll(CONTROL)].find((each) => each.offsetParent && !each.disabled);
  (control ?? beside.querySelector("a"))?.focus();
});
