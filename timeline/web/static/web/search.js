/* Suggests names and titles while somebody types into a search field: a combobox as WAI-ARIA describes it. Without this
   script the field is a field. */

const WAIT = 150;
const SHORTEST = 2;

for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

function suggest(input) {
  const list = listFor(input);
  const status = input.form.querySelector("[role=status]");
  let timer = 0;
  let asked = null;
  let chosen = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    const act = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Enter: follow, Escape: close }[event.key];
    if (act && !list.hidden && !event.isComposing && act() !== false) event.preventDefault();
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => go(event.target.closest("li")));

  async function ask() {
    const typed = input.value.trim();
    asked?.abort();
    if (typed.length < SHORTEST) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  function show(suggestions) {
    if (document.activeElement !== input) return;
    list.replaceChildren(...suggestions.map((one, number) => item(one, `${list.id}-${number}`)));
    list.hidden = !suggestions.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
    status.textContent = suggestions.length ? `${suggestions.length} ${status.dataset.some}` : status.dataset.none;
  }

  function choose(number) {
    const items = [...list.children];
    chosen = number < -1 ? items.length - 1 : number >= items.length ? -1 : number;
    items.forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", items[chosen].id);
  }

  /* Where nothing is chosen, Enter searches. */
  function follow() {
    return chosen < 0 ? false : go(list.children[chosen]);
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}

function listFor(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggested`;
  list.className = "suggested";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  input.parentElement.append(list);
  return list;
}

function item(one, id) {
  const row = document.createElement("li");
  const title = document.createElement("bdi");
  const kind = document.createElement("span");
  row.id = id;
  row.dataset.url = one.url;
  row.setAttribute("role", "option");
  title.textContent = one.title;
  kind.textContent = one.kind;
  kind.className = "small";
  row.append(title, kind);
  return row;
}

function go(row) {
  if (row) window.location.assign(row.dataset.url);
}
