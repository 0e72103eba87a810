// What a telephone keeps of visits: one draft for each person and group, and a queue of visits that wait to be sent.
// Only the page of visits reads it; each entry names its owner, and nobody else's is shown or sent.
"use strict";

const visitStore = (() => {
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open("roundtable-visits", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts");
      request.result.createObjectStore("queue");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const asked = (store, mode, ask) => opened.then((database) => new Promise((resolve, reject) => {
    const work = database.transaction(store, mode);
    const request = ask(work.objectStore(store));
    work.oncomplete = () => resolve(request.result);
    work.onerror = work.onabort = () => reject(work.error);
  }));

  return {
    get: (store, key) => asked(store, "readonly", (held) => held.get(key)),
    put: (store, key, value) => asked(store, "readwrite", (held) => held.put(value, key)),
    drop: (store, key) => asked(store, "readwrite", (held) => held.delete(key)),
    all: (store) => asked(store, "readonly", (held) => held.getAll()),
  };
})();
