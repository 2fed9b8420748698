// Sentences of an article as one stop of the keyboard: arrows or j and k move, Enter chooses, d and a add the sentence,
// or the words that are marked in it, to what is open. Without this each sentence is a link of its own.
{
  const group = document.querySelector(".sentences");
  const all = [...(group?.querySelectorAll("a[data-at]") ?? [])];
  const draft = document.querySelector(".picked #drf");
  const bar = document.querySelector(".words");
  const letters = (text) => [...text].length; // the server counts code points
  const STEPS = { j: 1, ArrowDown: 1, ArrowRight: 1, k: -1, ArrowUp: -1, ArrowLeft: -1 };
  const ADDS = { d: "demand", a: "answer" };
  let current = all.find((one) => one.matches("[aria-current]")) ?? all[0];

  function stand(one) {
    current.tabIndex = -1;
    current = one;
    current.tabIndex = 0;
  }

  function marked() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !selection.toString().trim()) return null;
    const range = selection.getRangeAt(0);
    const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
    return start !== null && end !== null && start < end ? [start, end] : null;
  }

  function place(node, offset) {
    const parent = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const one = parent.closest(".sentences a[data-at]");
    if (one && node.nodeType === Node.TEXT_NODE) return Number(one.dataset.at) + letters(node.data.slice(0, offset));
    if (!group.contains(node)) return null;
    const behind = all.filter((each) => each.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
    return behind ? Number(behind.dataset.at) + letters(behind.textContent) : null;
  }

  function choose(as, [start, end]) {
    const here = new URL(location.href);
    const told = here.searchParams;
    const at = `${start}-${end}`;
    if (as === "at") for (const name of [...told.keys()]) told.delete(name);
    if (as !== "at" && told.getAll(as).includes(at)) return;
    told.append(as, at);
    told.delete("mode");
    told.set("text", group.dataset.text);
    here.hash = "drf";
    location.href = here;
  }

  const whole = (one) => [Number(one.dataset.at), Number(one.dataset.at) + letters(one.textContent)];

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key in STEPS) {
      const next = all[all.indexOf(current) + STEPS[event.key]];
      if (next) { stand(next); next.focus(); }
    } else if (event.key in ADDS && draft) {
      choose(ADDS[event.key], marked() ?? whole(current));
    } else return;
    event.preventDefault();
  }

  function atDraft(event) {
    if (event.key === "Escape") { current.focus(); event.preventDefault(); }
    if (event.key === "Enter" && event.ctrlKey) document.querySelector(".picked form.accept")?.requestSubmit();
  }

  if (all.length) {
    for (const one of all) one.tabIndex = -1;
    stand(current);
    group.querySelectorAll("a").forEach((one) => one.addEventListener("focus", () => stand(one)));
    group.addEventListener("keydown", onKey);
    group.addEventListener("click", (event) => { if (marked()) event.preventDefault(); });
    document.addEventListener("selectionchange", () => { bar.hidden = !marked(); });
    bar.addEventListener("mousedown", (event) => event.preventDefault()); // the marked words stay marked
    bar.addEventListener("click", ({ target }) => { if (target.dataset.as && marked()) choose(target.dataset.as, marked()); });
    document.querySelectorAll(".keys").forEach((keys) => { keys.hidden = false; });
  }
  if (draft) {
    const isBeside = matchMedia("(min-width: 64rem)").matches;
    if (isBeside) current.scrollIntoView({ block: "center" });
    draft.focus({ preventScroll: isBeside });
    draft.closest("section").addEventListener("keydown", atDraft);
    document.querySelectorAll(".picked .as select").forEach((select) => select.addEventListener("change", () => select.form.requestSubmit()));
    document.querySelectorAll(".picked .as button").forEach((button) => { button.hidden = true; });
  }
}
