// What the import page does beyond its form: a file that is too large is told before it travels, and what came out of the work is read out.
"use strict";

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-upload]");
  if (!form) return;
  const field = form.querySelector("input[type=file]");
  const file = field.files[0];
  const tooLarge = Boolean(file) && file.size > Number(field.dataset.most);
  form.querySelector("[data-too-large]").hidden = !tooLarge;
  if (tooLarge) { event.preventDefault(); field.focus(); return; }
  form.querySelector("[data-sending]").hidden = false;
  form.querySelector("button").disabled = true;
});

// Back from the page that followed: the button is to work again.
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("form[data-upload] button")) button.disabled = false;
  for (const said of document.querySelectorAll("form[data-upload] [data-sending]")) said.hidden = true;
});

const working = ["checking", "importing"];
document.addEventListener("htmx:afterSettle", (event) => {
  const stage = document.getElementById("stage");
  if (!stage || event.detail.target.id !== "stage" || working.includes(stage.dataset.stage)) return;
  stage.querySelector("h2").focus();
});

// While work is under way a site that does not answer is being started again, most likely: the page stays and asks on.
document.addEventListener("htmx:sendError", (event) => {
  const silent = event.target.querySelector("[data-silent]");
  if (!silent) return;
  event.stopPropagation();
  silent.hidden = false;
}, true);
