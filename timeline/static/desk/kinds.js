// Shows the details that belong to the chosen kind; what already holds something stays in sight.
const DETAILS = { protest: "protest", contract: "contract_event" };

function arrange(kind) {
  for (const [owner, prefix] of Object.entries(DETAILS)) {
    const group = document.getElementById(`${prefix}-group`);
    if (!group) continue;
    const filled = group.querySelector(".inline-related:not(.empty-form)");
    group.hidden = kind !== owner && !filled;
    if (kind === owner && !filled) group.querySelector(".add-row a")?.click();
  }
}

window.addEventListener("load", () => {
  const kind = document.getElementById("id_kind");
  if (!kind) return;
  kind.addEventListener("change", () => arrange(kind.value));
  arrange(kind.value);
});
