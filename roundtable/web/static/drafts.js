// What was typed into a form marked data-keep stays in this tab until the form is received: a session that ran out,
// a stale page or a fault on the way costs nobody their words. Passwords and files are never kept.
"use strict";

(() => {
  const key = (form) => `draft:${location.pathname}:${form.dataset.keep || form.id}`;
  const kept = (field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type);

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const held = sessionStorage.getItem(key(form));
    if (held) {
      const values = JSON.parse(held);
      for (const field of form.elements) {
        if (!kept(field) || !(field.name in values)) continue;
        if (field.type === "checkbox" || field.type === "radio") field.checked = values[field.name].includes(field.value);
        else if (!field.value || field.tagName === "SELECT") [field.value] = values[field.name];
      }
      form.classList.add("rt-restored");
    }
    form.addEventListener("input", () => {
      const values = {};
      for (const field of form.elements) {
        if (!kept(field)) continue;
        if ((field.type === "checkbox" || field.type === "radio") && !field.checked) continue;
        (values[field.name] ||= []).push(field.value);
      }
      sessionStorage.setItem(key(form), JSON.stringify(values));
    });
  }

  // The server names the forms that it has received; signing out forgets everything.
  for (const mark of document.querySelectorAll("[data-received]")) {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith("draft:") && name.endsWith(`:${mark.dataset.received}`)) sessionStorage.removeItem(name);
    }
  }
  document.addEventListener("submit", (event) => {
    if (!event.target.closest("form[data-sign-out]")) return;
    sessionStorage.clear();
    window.caches?.delete("roundtable-visit");
  });
})();
