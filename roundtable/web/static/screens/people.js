// Forms of people: the fields that belong to the role chosen, units as one types, no form sent twice; a list saved as a file.
"use strict";

const BELONGS = { group: "supervisor", unit: "liaison", department: "department" };

for (const form of document.querySelectorAll("form[data-role]")) {
  const role = form.elements.role;
  const show = () => {
    for (const [name, its] of Object.entries(BELONGS)) form.elements[name].closest(".rt-field").hidden = role.value !== its;
  };
  role.addEventListener("change", show);
  show();
}

// Passwords are told in the first answer alone: a second click would lose them.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
// A page that the browser took out of its own memory may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-once]")) delete form.dataset.sent;
});

const units = document.querySelector("datalist[data-units]");
if (units) {
  let latest = 0;
  document.querySelector('[list="units-known"]').addEventListener("input", async (event) => {
    const number = ++latest;
    const text = event.target.value.trim();
    if (!text) return;
    const answer = await fetch(`${units.dataset.units}&find=${encodeURIComponent(text)}`);
    if (!answer.ok || number !== latest) return;
    const found = (await answer.json()).units.map((unit) => {
      const option = document.createElement("option");
      option.value = unit.code;
      option.label = `${unit.code} ${unit.name}`;
      return option;
    });
    units.replaceChildren(...found);
  });
}

// The passwords are nowhere but on this page, so the file is made here.
for (const button of document.querySelectorAll("button[data-save-list]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const rows = JSON.parse(document.getElementById("list-rows").textContent);
    // A cell that a sheet would read as a formula stays text.
    const cell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    const csv = `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
    link.download = button.dataset.saveList;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
