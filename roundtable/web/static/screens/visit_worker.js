// Keeps the page of a visit at hand: from the site where there is a line, from this device where there is none.
// It answers for /visit/ and the files that page needs, and for nothing else; signing out empties it (drafts.js).
"use strict";

const KEPT = "roundtable-visit";

const fromSite = async (request, key) => {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) (await caches.open(KEPT)).put(key, answer.clone());
  return answer;
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  const isPage = request.mode === "navigate" && address.pathname === "/visit/";
  if (!isPage && !address.pathname.startsWith("/static/")) return;
  const key = isPage ? address.pathname : request.url;
  event.respondWith(fromSite(request, key).catch(async (gone) => {
    const held = await (await caches.open(KEPT)).match(key);
    if (held) return held;
    throw gone;
  }));
});
