// What the pages do beyond links and forms. Without it every figure opens as a page of its own, and the day has a button.
"use strict";

const drawer = document.getElementById("rt-drawer");
const body = document.getElementById("rt-drawer-body");

// A figure opens its records in the drawer; with a modifier key the browser does what it always does.
document.addEventListener("click", (event) => {
  const figure = event.target.closest("a[data-evidence]");
  if (!figure || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!window.htmx || !drawer.showModal) return;
  if (!drawer.contains(figure) && !figure.closest("main")) return;
  event.preventDefault();
  const address = figure.href;
  if (!drawer.open) {
    body.replaceChildren();
    drawer.showModal();
    document.documentElement.classList.add("rt-open");
  }
  drawer.setAttribute("aria-busy", "true");
  window.htmx.ajax("GET", address, { target: body, swap: "innerHTML" }).then(
    () => { drawer.removeAttribute("aria-busy"); drawer.scrollTop = 0; },
    () => { window.location.assign(address); },
  );
});

// A network that is gone: the plain page tells what the browser knows.
document.addEventListener("htmx:sendError", (event) => window.location.assign(event.detail.pathInfo.requestPath));

drawer.addEventListener("close", () => document.documentElement.classList.remove("rt-open"));
drawer.addEventListener("click", (event) => { if (event.target === drawer) drawer.close(); });

// Another day as soon as one is chosen from the calendar; typing waits for Enter or for leaving the field.
const day = document.getElementById("as_of");
if (day) {
  const shown = day.value;
  let typing = false;
  const go = () => { if (day.value && day.value !== shown && day.checkValidity()) day.form.requestSubmit(); };
  day.addEventListener("keydown", () => { typing = true; });
  day.addEventListener("change", () => { if (!typing) go(); });
  day.addEventListener("blur", go);
}

// "/" goes to the page's own search where it has one, else to the ask box; not while something is typed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")) return;
  const field = document.querySelector("[data-slash]") || document.getElementById("rt-ask");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
