// The queue by keyboard: J and K move, Enter opens the record, V, R and C do to it what its buttons do.
"use strict";

(() => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const acts = { v: "measures.verify", r: "measures.return", c: "measures.cannot_tell" };
  let at = -1;

  const go = (to) => {
    if (!rows.length) return;
    rows[at]?.classList.remove("rt-at");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].classList.add("rt-at");
    rows[at].focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "j") go(at + 1);
    else if (key === "k") go(at - 1);
    else if (key === "enter" && at >= 0 && !event.target.closest("a, button")) rows[at].querySelector("[data-open]")?.click();
    else if (key in acts && at >= 0) rows[at].querySelector(`[data-verb="${acts[key]}"]`)?.click();
    else return;
    event.preventDefault();
  });
})();
