// The page that readers get is drawn anew, with the public note, when the note was changed.
window.addEventListener("load", () => {
  const button = document.querySelector("button[formtarget=proof]");
  const note = button?.form.elements.note;
  if (!note) return;
  const draw = () => button.form.requestSubmit(button);
  note.addEventListener("change", draw);
  if (note.value) draw();
});
