// Follows the table: once a second the screen asks whether anything has changed, and swaps the parts that have. Times are counted
// from the server's; a connection that is lost is said, and what was missed is caught up by asking again.
"use strict";

window.rtTable = (() => {
  const root = document.querySelector("[data-table]");
  const EVERY = 1000, PATIENCE = 6000, SIGNED_OUT = 10000;
  const lost = document.querySelector("[data-lost]"), out = document.querySelector("[data-out]");
  // The server's time for which what is shown was drawn, and when that was by a clock that nobody sets.
  const since = (drawn, now) => performance.now() - Math.max(0, now - drawn);
  let drawnAt = Number(root.dataset.drawn), arrivedAt = since(drawnAt, Number(root.dataset.now));
  let version = root.dataset.version, at = root.dataset.at || "", failures = 0, timer = 0, asking = false;
  const shown = new Map();

  const elapsed = () => Math.max(0, performance.now() - arrivedAt);
  // What differs each time a part is drawn, though nothing has changed.
  const plain = (html) => html.replace(/name="(uid|csrfmiddlewaretoken)" value="[^"]*"/g, "").replace(/data-seconds="[\d.]+"/g, "");

  function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds)), two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(whole / 3600);
    return `${hours ? `${hours}:` : ""}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  }

  function tick() {
    const gone = elapsed() / 1000;
    for (const time of root.querySelectorAll("[data-counts][data-runs]")) time.textContent = clock(Number(time.dataset.seconds) + gone);
    for (const arc of root.querySelectorAll("[data-arc][data-runs]")) {
      const used = Number(arc.dataset.seconds) + gone;
      arc.setAttribute("stroke-dasharray", `${Math.min(100, 100 * used / Number(arc.dataset.arc)).toFixed(1)} 100`);
      arc.classList.toggle("rt-ring-over", used > Number(arc.dataset.arc));
    }
    for (const wall of root.querySelectorAll("[data-clock]")) {
      wall.textContent = new Date(drawnAt + elapsed() + 60000 * Number(wall.dataset.clock)).toISOString().slice(11, 16);
    }
  }

  // A part in which something is being typed waits until that is sent.
  const isBusy = (part) => part.closest("form.rt-typed, form.rt-restored") || (part.contains(document.activeElement)
    && document.activeElement.matches("input:not([type=hidden]), textarea, select"));

  function swap(html) {
    const drawn = new DOMParser().parseFromString(html, "text/html");
    for (const fresh of drawn.querySelectorAll("[data-part]")) {
      const name = fresh.dataset.part, old = root.querySelector(`[data-part="${name}"]`), now = plain(fresh.outerHTML);
      if (!old || isBusy(old)) continue;
      if (shown.get(name) === now && !fresh.querySelector("[data-seconds]")) continue;
      const focused = old.contains(document.activeElement) && document.activeElement;
      const again = focused && (focused.dataset.key ? `[data-key="${focused.dataset.key}"]` : focused.id && `#${CSS.escape(focused.id)}`);
      const scrolled = [...old.querySelectorAll("*")].find((one) => one.scrollTop)?.scrollTop;
      const open = old.querySelector("details[data-name][open]");
      old.replaceWith(document.adoptNode(fresh));
      shown.set(name, now);
      if (open) fresh.querySelector(`details[data-name="${open.dataset.name}"]`)?.setAttribute("open", "");
      if (scrolled) for (const one of fresh.querySelectorAll("*")) if (one.scrollHeight > one.clientHeight + 1) one.scrollTop = scrolled;
      if (again) fresh.querySelector(again)?.focus({ preventScroll: true });
    }
    document.dispatchEvent(new CustomEvent("table:drawn"));
  }

  function said(what) {
    lost.hidden = what !== "lost";
    out.hidden = what !== "out";
  }

  async function ask() {
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    const began = performance.now(), given = new AbortController(), limit = setTimeout(() => given.abort(), PATIENCE);
    let next = EVERY;
    try {
      const about = new URLSearchParams({ on: root.dataset.on, v: version, programme: root.dataset.programme });
      if (at) about.set("at", at);
      const response = await fetch(`${root.dataset.table}?${about}`, { signal: given.signal, redirect: "manual", cache: "no-store" });
      const now = Number(response.headers.get("Table-Now"));
      if (now) {
        if (response.status === 200) {
          const html = await response.text();
          version = response.headers.get("Table-Version");
          drawnAt = Number(response.headers.get("Table-Drawn"));
          arrivedAt = since(drawnAt, now);
          swap(html);
        } else if (Math.abs(now - drawnAt - elapsed()) > 2000 && now >= drawnAt) {
          // This machine slept, or its network did: count on from the server's time.
          arrivedAt = since(drawnAt, now);
        }
        failures = 0;
        said("");
      } else if (response.type === "opaqueredirect" || response.status < 500) {
        said("out");
        next = SIGNED_OUT;
      } else throw new Error(response.status);
    } catch {
      failures += 1;
      if (failures > 1) said("lost");
    } finally {
      clearTimeout(limit);
      asking = false;
      timer = setTimeout(ask, Math.max(200, next - (performance.now() - began)));
    }
  }

  // Tabs of the units that an answer names.
  function choose(tab) {
    for (const one of tab.closest("[role=tablist]").querySelectorAll("[role=tab]")) {
      one.setAttribute("aria-selected", one === tab);
      one.tabIndex = one === tab ? 0 : -1;
      document.getElementById(one.getAttribute("aria-controls")).hidden = one !== tab;
    }
    tab.focus();
  }
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) choose(tab);
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.("[role=tab]"), step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!tab || !step) return;
    event.preventDefault();
    const tabs = [...tab.parentElement.querySelectorAll("[role=tab]")];
    choose(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]);
  });

  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  window.addEventListener("online", ask);
  for (const part of root.querySelectorAll("[data-part]")) shown.set(part.dataset.part, plain(part.outerHTML));
  setInterval(tick, 500);
  tick();
  timer = setTimeout(ask, EVERY);

  return {
    root,
    ask,
    get version() { return version; },
    look(place) { at = place; version = ""; return ask(); },
    refresh() { version = ""; return ask(); },
  };
})();

// Acts: sent without leaving the page. What is refused is said where it was typed, and stays there.
document.addEventListener("input", (event) => event.target.closest("form[data-act]")?.classList.add("rt-typed"));
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-act]"), table = window.rtTable;
  if (!form) return;
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const errors = form.querySelector("[data-errors]");
  const told = (sentences) => errors.replaceChildren(...sentences.map((sentence) => {
    const line = document.createElement("p");
    line.textContent = sentence;
    return line;
  }));
  try {
    const response = await fetch(form.action, {
      method: "POST", body: new FormData(form), headers: { "X-Requested-With": "fetch" }, redirect: "manual",
    });
    const answer = response.headers.get("Content-Type")?.startsWith("application/json") ? await response.json() : null;
    if (answer?.told) {
      told([]);
      form.reset();
      form.classList.remove("rt-typed", "rt-restored");
      form.elements.uid.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, "0")).join("");
      if (form.dataset.keep) sessionStorage.removeItem(`draft:${location.pathname}:${form.dataset.keep}`);
    } else if (answer) told(Object.entries(answer.errors).flatMap(([name, said]) => said.map((one) => {
      const label = form.elements[name]?.labels?.[0]?.textContent;
      return label ? `${label}: ${one}` : one;
    })));
    else told([document.querySelector(response.type === "opaqueredirect" || response.status === 403 ? "[data-out]" : "[data-lost]").textContent.trim()]);
  } catch {
    told([document.querySelector("[data-lost]").textContent.trim()]);
  }
  form.ariaBusy = "false";
  await table.refresh();
  // Whoever was told what changed meanwhile has seen it now.
  if (form.isConnected && form.elements.seen && errors.childElementCount) form.elements.seen.value = table.version;
});
