// Recording a visit on a telephone: steppers, further boxes, a draft that stays on the device, and a queue for when there is no
// connection. A visit carries its own key from the start, so that sending it twice makes one record. Without scripts the page works
// step by step.
"use strict";

(() => {
  const form = document.querySelector("form[data-visit]");
  const check = document.querySelector("form[data-check]");
  const owner = (form || check)?.dataset.owner || "";
  const person = owner.split("/").slice(0, 2).join("/");
  const list = document.querySelector("[data-queue-list]");
  const TOKEN = "csrfmiddlewaretoken";
  const NOT_KEPT = new Set([TOKEN, "step"]);

  // ---- The form

  const boxOf = (name) => document.querySelector(`[data-part="${name}"]`);
  const countOf = (part) => part.querySelector("[name$=-TOTAL_FORMS]");
  const isEmpty = (box) => [...box.querySelectorAll("input, textarea, select")].every((field) => !field.value);
  // A box that nobody has written in waits behind its button, so that the page is as long as the visit.
  const foldAway = () => {
    for (const box of form.querySelectorAll("[data-boxes] > [data-box]")) box.hidden = isEmpty(box);
  };
  const addBox = (part) => {
    const folded = part.querySelector("[data-boxes] > [data-box][hidden]");
    if (folded) { folded.hidden = false; return folded; }
    const count = countOf(part);
    if (Number(count.value) >= 20) return null;
    const box = part.querySelector("template").content.cloneNode(true);
    for (const field of box.querySelectorAll("[name], [id], [for], [data-fill]")) {
      for (const name of ["name", "id", "for", "data-fill"]) {
        if (field.hasAttribute(name)) field.setAttribute(name, field.getAttribute(name).replace("__prefix__", count.value));
      }
    }
    count.value = Number(count.value) + 1;
    part.querySelector("[data-boxes]").append(box);
    reveal(part);
    return part.querySelector("[data-boxes]").lastElementChild;
  };
  const reveal = (root) => {
    for (const button of root.querySelectorAll("[data-step], [data-more], [data-fill], [data-forget]")) button.hidden = false;
  };
  const shownLeft = () => {
    const chosen = form.querySelector("[name=unit]:checked")?.value;
    for (const left of form.querySelectorAll("[data-left]")) left.hidden = left.dataset.left !== chosen;
  };

  if (form) {
    reveal(form);
    foldAway();
    shownLeft();
    form.querySelector("[data-faults]")?.focus();
    form.addEventListener("click", (event) => {
      const step = event.target.closest("[data-step]");
      if (step) {
        const field = step.parentNode.querySelector("input");
        field.value = Math.max(0, Math.min(1000, (Number(field.value) || 0) + Number(step.dataset.step)));
        keepSoon();
      }
      const more = event.target.closest("[data-more]");
      if (more) addBox(more.closest("[data-part]"))?.querySelector("input, textarea")?.focus();
      const fill = event.target.closest("[data-fill]");
      if (fill) {
        document.getElementById(fill.dataset.fill).value = fill.textContent;
        keepSoon();
      }
    });
    form.addEventListener("input", () => keepSoon());
    form.addEventListener("change", shownLeft);
    form.querySelector("[data-forget]")?.addEventListener("click", async () => {
      await visitStore.drop("drafts", owner);
      location.assign(`${location.pathname}${location.search}`);
    });
  }

  // ---- The draft

  const entriesOf = (of) => [...new FormData(of)].filter(
    ([name, value]) => !NOT_KEPT.has(name) && !(value instanceof File && !value.size),
  );
  let later = 0;
  const keep = () => visitStore.put("drafts", owner, { owner, entries: entriesOf(form), at: Date.now() }).then(() => {
    const said = form.querySelector("[data-kept-at]");
    said.textContent = `${said.dataset.words} ${new Date().toTimeString().slice(0, 5)}`;
  });
  const keepSoon = () => { clearTimeout(later); later = setTimeout(keep, 300); };
  const fillIn = (entries) => {
    for (const part of form.querySelectorAll("[data-part]")) {
      const held = entries.find(([name]) => name === countOf(part).name);
      while (held && Number(countOf(part).value) < Number(held[1]) && addBox(part));
    }
    const files = new DataTransfer();
    for (const [name, value] of entries) {
      if (value instanceof File) { files.items.add(value); continue; }
      for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === value;
        else if (field.type !== "file" && name !== "kept" && !name.endsWith("_FORMS")) field.value = value;
      }
    }
    const chooser = form.querySelector("input[type=file]");
    if (chooser && files.files.length) chooser.files = files.files;
    foldAway();
    shownLeft();
  };

  // ---- With the line and without

  const inReach = async () => {
    if (!navigator.onLine) return false;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 5000);
    try {
      return (await fetch("/visit/worker.js", { method: "HEAD", cache: "no-store", signal: stop.signal })).ok;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  };
  const sayLine = () => {
    const said = document.querySelector("[data-line]");
    if (said) said.textContent = navigator.onLine ? said.dataset.on : said.dataset.off;
  };

  // Before the page is left, one look whether the site is there; where it is not, the check is made here.
  const guarded = (of, without) => of.addEventListener("submit", async (event) => {
    if (event.submitter?.value === "change") return;
    event.preventDefault();
    const button = event.submitter;
    if (button) button.disabled = true;
    if (of === form) await keep();
    const there = await inReach();
    if (button) button.disabled = false;
    if (!there) { without(); return; }
    const step = document.createElement("input");
    Object.assign(step, { type: "hidden", name: "step", value: button?.value || "check" });
    of.append(step);
    of.submit();
  });

  const wordsOf = (of) => [...of.querySelectorAll("input, textarea, select")].flatMap((field) => {
    if (field.type === "hidden" || !field.name || (["radio", "checkbox"].includes(field.type) && !field.checked)) return [];
    const label = field.type === "radio" ? field.closest("fieldset, [role=radiogroup]")?.getAttribute("aria-label")
      || field.closest("fieldset")?.querySelector("legend")?.textContent : field.labels?.[0]?.firstChild?.textContent;
    const value = field.type === "file" ? [...field.files].map((file) => file.name).join(", ")
      : field.type === "radio" ? field.nextElementSibling?.querySelector("b, small")?.textContent || field.nextElementSibling?.textContent
        : field.tagName === "SELECT" ? (field.value && field.selectedOptions[0].textContent) : field.value;
    return value && value !== "0" ? [[(label || "").trim(), value.trim()]] : [];
  });

  const checkHere = () => {
    const shown = document.getElementById("rt-check-offline").content.cloneNode(true).firstElementChild;
    const answers = shown.querySelector("[data-answers]");
    for (const [label, value] of wordsOf(form)) {
      const row = document.createElement("div");
      const term = document.createElement("dt");
      const told = document.createElement("dd");
      [term.textContent, told.textContent] = [label, value];
      row.append(term, told);
      answers.append(row);
    }
    form.hidden = true;
    form.after(shown);
    shown.querySelector("[data-queue]").focus();
    shown.querySelector("[data-change]").addEventListener("click", () => { shown.remove(); form.hidden = false; });
    shown.querySelector("[data-queue]").addEventListener("click", () => queueUp(entriesOf(form)));
  };
  const queueUp = async (entries) => {
    const uid = entries.find(([name]) => name === "uid")[1];
    await visitStore.put("queue", uid, { uid, owner, entries, state: "waiting", at: Date.now() });
    await visitStore.drop("drafts", owner);
    location.assign(`/visit/${location.search}`);
  };

  if (form) guarded(form, () => { if (form.reportValidity()) checkHere(); });
  if (check) {
    guarded(check, () => queueUp(entriesOf(check)));
    check.querySelector("[data-drop-draft]")?.addEventListener("click", () => visitStore.drop("drafts", owner));
  }

  // ---- The queue

  const send = async (item, token) => {
    const data = new FormData();
    for (const [name, value] of item.entries) data.append(name, value);
    data.set("step", "save");
    data.set(TOKEN, token);
    return fetch("/visit/", { method: "POST", body: data, headers: { Accept: "application/json", "HX-Request": "true" } });
  };
  const freshToken = async () => {
    const page = new DOMParser().parseFromString(await (await fetch("/visit/", { cache: "no-store" })).text(), "text/html");
    return page.querySelector(`[name=${TOKEN}]`)?.value || "";
  };
  const mine = async () => (await visitStore.all("queue")).filter((item) => item.owner.startsWith(`${person}/`));

  const sendOne = async (item) => {
    let answer = await send(item, document.querySelector(`[name=${TOKEN}]`).value);
    if (answer.status === 403) answer = await send(item, await freshToken());
    if (answer.ok) {
      const told = await answer.json();
      await visitStore.drop("queue", item.uid);
      return { ...item, state: "sent", address: told.address };
    }
    if (answer.status === 401) return { ...item, state: "sign-in" };
    if (answer.status === 409 || answer.status === 422) {
      const told = await answer.json();
      const held = { ...item, state: "refused", told: told.faults, sameDay: Boolean(told.same_day) };
      await visitStore.put("queue", item.uid, held);
      return held;
    }
    return { ...item, state: answer.status < 500 ? "refused" : "waiting", told: [`HTTP ${answer.status}`] };
  };
  const sendAll = async () => {
    const held = await mine();
    const shown = new Map(held.map((item) => [item.uid, item]));
    draw([...shown.values()]);
    for (const item of held.filter((one) => one.state !== "refused")) {
      try {
        draw([...shown.set(item.uid, { ...item, state: "sending" }).values()]);
        shown.set(item.uid, await sendOne(item));
      } catch {
        shown.set(item.uid, { ...item, state: "waiting" });
      }
      draw([...shown.values()]);
    }
  };
  const alone = (work) => (navigator.locks ? navigator.locks.request("roundtable-visits", work) : work());

  const nameOf = (item) => {
    const value = (name) => item.entries.find(([key]) => key === name)?.[1] || "";
    const unit = form?.querySelector(`[name=unit][value="${CSS.escape(value("unit"))}"]`);
    return `${unit?.parentNode.querySelector("b")?.textContent || value("unit")} · ${value("visited_on")}`;
  };
  const button = (words, act) => {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "rt-btn rt-btn-2", textContent: words });
    made.addEventListener("click", act);
    return made;
  };
  const draw = (items) => {
    if (!list) return;
    list.hidden = !items.length;
    list.querySelector("ul").replaceChildren(...items.map((item) => {
      const row = document.createElement("li");
      row.dataset.state = item.state;
      const words = list.dataset[item.state === "sign-in" ? "signIn" : item.state];
      row.append(`${nameOf(item)} · ${words}`);
      for (const fault of item.told || []) {
        const said = document.createElement("p");
        said.className = "rt-field-error";
        said.textContent = fault;
        row.append(said);
      }
      if (item.state === "sent") {
        const link = document.createElement("a");
        Object.assign(link, { href: item.address, textContent: " →" });
        row.append(link);
      }
      if (item.state === "refused") {
        if (item.sameDay) row.append(button(list.dataset.other, async () => {
          await visitStore.put("queue", item.uid, { ...item, state: "waiting", told: [], entries: [...item.entries, ["another", "on"]] });
          alone(sendAll);
        }));
        row.append(button(list.dataset.open, async () => {
          await visitStore.put("drafts", item.owner, { owner: item.owner, entries: item.entries, at: Date.now() });
          await visitStore.drop("queue", item.uid);
          location.assign(`/visit/${location.search}`);
        }), button(list.dataset.drop, async () => { await visitStore.drop("queue", item.uid); draw(await mine()); }));
      }
      return row;
    }));
  };

  // ---- At the start

  const start = async () => {
    sayLine();
    if (document.querySelector("[data-received=visit]")) await visitStore.drop("drafts", owner);
    const draft = form && !("bound" in form.dataset) ? await visitStore.get("drafts", owner) : null;
    if (draft) fillIn(draft.entries);
    if (list) await alone(sendAll);
  };
  window.addEventListener("online", () => { sayLine(); if (list) alone(sendAll); });
  window.addEventListener("offline", sayLine);
  list?.querySelector("[data-send]").addEventListener("click", () => alone(sendAll));
  setInterval(async () => { if (list && (await mine()).some((item) => item.state === "waiting")) alone(sendAll); }, 20_000);
  // This page and what it needs, at hand from its first opening on.
  const keepAtHand = async () => {
    await navigator.serviceWorker.register("/visit/worker.js", { scope: "/visit/" });
    await navigator.serviceWorker.ready;
    const held = await caches.open("roundtable-visit");
    const needed = performance.getEntriesByType("resource").map((one) => one.name.split("#")[0]).filter((name) => name.includes("/static/"));
    await held.addAll([...new Set(needed)]);
    const page = await fetch(`/visit/${location.search}`);
    if (page.ok && !page.redirected) await held.put("/visit/", page);
  };
  if ("serviceWorker" in navigator && form) keepAtHand().catch(() => {});
  start();
})();
