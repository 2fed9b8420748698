// Says beside a date field what is being typed means. Without it the server says so after saving.
const WAIT = 180;

function attach(input) {
  const output = document.getElementById(`${input.id}_reads`);
  let timer, latest = 0;
  async function read() {
    const mine = ++latest;
    if (!input.value.trim()) { output.hidden = true; return; }
    const answer = await fetch(`${input.dataset.reads}?date=${encodeURIComponent(input.value)}`);
    if (!answer.ok || mine !== latest) return;
    const { words, error } = await answer.json();
    output.textContent = words || error;
    output.toggleAttribute("data-wrong", Boolean(error));
    output.hidden = false;
  }
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(read, WAIT); });
}

window.addEventListener("DOMContentLoaded", () => document.querySelectorAll("input[data-reads]").forEach(attach));
