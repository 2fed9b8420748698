// Offers the print command where there is one; without scripts the sentence beside it says how.
const button = document.querySelector("[data-print]");
if (button && window.print) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
