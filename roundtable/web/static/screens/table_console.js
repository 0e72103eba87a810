// The console alone: keys, looking back at earlier answers, and leaving for the record of a meeting that was closed.
"use strict";

(() => {
  const table = window.rtTable, typing = "input, textarea, select, [contenteditable], dialog, [role=tab]";
  const phase = () => table.root.querySelector("[data-phase]").dataset.phase;
  const began = phase();

  document.addEventListener("click", (event) => {
    const look = event.target.closest("[data-look]");
    if (look && !look.disabled) table.look(look.dataset.look === "0" ? "" : look.dataset.look);
  });

  document.addEventListener("keydown", (event) => {
    const key = event.key === " " ? "Space" : event.key;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest?.(typing)) return;
    if (key === "Space" && event.target.closest?.("button, a, summary")) return;
    const button = table.root.querySelector(`button[data-key="${key}"]:not([disabled])`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });

  document.addEventListener("table:drawn", () => {
    if (phase() !== began && phase() === "over" && !document.querySelector("form.rt-typed, form.rt-restored")) window.location.reload();
  });
})();
