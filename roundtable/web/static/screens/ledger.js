// The ledger by keyboard, and the bar for what was chosen. Without it the table, its links and its filters work as they are.
"use strict";

(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const boxes = rows.map((row) => row.querySelector("input[type=checkbox]"));
  const bar = document.querySelector("[data-bulk]");
  let at = -1;

  const go = (to) => {
    if (!rows.length) return;
    rows[at]?.classList.remove("rt-at");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add("rt-at");
    rows[at].scrollIntoView({ block: "nearest" });
    rows[at].querySelector("a, input")?.focus({ preventScroll: true });
  };
  const chosen = () => boxes.filter((box) => box?.checked);
  const show = () => {
    if (!bar) return;
    const count = chosen().length;
    bar.hidden = !count;
    bar.querySelector("[data-count]").textContent = count;
    boxes.forEach((box, number) => rows[number].classList.toggle("rt-on", Boolean(box?.checked)));
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "j") go(at + 1);
    else if (key === "k") go(at - 1);
    else if (key === "x" && boxes[at]) { boxes[at].checked = !boxes[at].checked; show(); }
    else if (key === "e") rows[at]?.querySelector("[data-ev] a")?.click();
    else if (key === "enter" && at >= 0 && !event.target.closest("a, button")) rows[at].querySelector("[data-open]")?.click();
    else return;
    event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-all]")) boxes.forEach((box) => { if (box) box.checked = event.target.checked; });
    if (event.target.matches("[data-all], [data-row] input")) show();
  });
  bar?.querySelector("[data-none]").addEventListener("click", () => {
    boxes.forEach((box) => { if (box) box.checked = false; });
    show();
  });
  bar?.querySelector("[data-only]").addEventListener("click", () => {
    const address = new URL(location.href);
    address.searchParams.set("only", chosen().map((box) => box.value).join(","));
    address.searchParams.delete("page");
    location.assign(address);
  });
  show();
})();
