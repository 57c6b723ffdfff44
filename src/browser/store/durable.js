// The durable copy of the record: IndexedDB, which a killed browser does not lose. Also what else only the browser can do:
// promise to keep, compress, forget. `durable.rs` is the only caller. Nothing here rejects: a failure is its name, as a text.

const NAME = 'due-care';
// The layout. A later version of the app raises it; this one then gets a VersionError and leaves everything alone.
const LAYOUT = 1;
const SNAPSHOTS = 5;
// A page is shown within two seconds even without an answer, of which its start takes some; a failed save is said within one.
const READING = 1200;
const WRITING = 900;

let opened;
const letGo = () => {
  opened?.then(
    (db) => db.close(),
    () => {},
  );
  opened = undefined;
};

// A page that is kept for the way back sleeps in the middle of what it does. In WebKit a transaction that sleeps holds up those of every
// later page, for minutes: so none may run. What it was writing is in the other replica, from which the next page restores it here.
const running = new Set();
let asleep = false;
const stop = (change) => {
  try {
    change.abort();
  } catch {
    // It is on the disk already, and has only not said so yet.
  }
};
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) return;
  asleep = true;
  running.forEach(stop);
  letGo();
});
addEventListener('pageshow', () => (asleep = false));

// Reading must not bring an empty database into being, or erasing would leave its name behind: then there is nothing to `find`.
function open(find) {
  opened ??= new Promise((done, fail) => {
    const request = indexedDB.open(NAME, LAYOUT);
    request.onupgradeneeded = () => {
      if (find) return request.transaction.abort();
      request.result.createObjectStore('about');
      request.result.createObjectStore('entries');
      request.result.createObjectStore('snapshots', { autoIncrement: true });
    };
    request.onsuccess = () => {
      const db = request.result;
      const forget = () => (opened = undefined);
      // Another tab erases, or brings a later layout: it must not wait for this one.
      db.onversionchange = () => {
        db.close();
        forget();
      };
      db.onclose = forget;
      done(db);
    };
    request.onerror = () => fail(request.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

// The database, or nothing if there is none.
const found = () =>
  open(true).catch((error) => {
    if (error?.name !== 'AbortError') throw error;
  });

// Runs `work` in one transaction. What it gives counts only once the transaction is on the disk.
const transact = (db, mode, stores, work) =>
  new Promise((done, fail) => {
    if (asleep) return fail({ name: 'Asleep' });
    let change;
    try {
      change = db.transaction(stores, mode, { durability: 'strict' });
    } catch {
      return fail({ name: LOST });
    }
    running.add(change);
    let result;
    let name;
    change.oncomplete = () => {
      running.delete(change);
      done(result);
    };
    change.onabort = () => {
      running.delete(change);
      fail({ name: name ?? change.error?.name });
    };
    const refuse = (reason) => {
      name = reason;
      stop(change);
    };
    const then = (request, go) =>
      (request.onsuccess = () => {
        try {
          go(request.result);
        } catch (error) {
          refuse(error.name);
        }
      });
    work({ of: (store) => change.objectStore(store), then, give: (value) => (result = value), refuse });
  });

// What Safari says of a database that it closed behind our back, such as when the phone was locked. Only opening it anew helps.
const LOST = 'UnknownError';

// Runs `work` in one transaction of the database that `open` opens, if there is one. A connection that was lost is opened once more.
async function run(open, mode, stores, work) {
  const attempt = async () => {
    const db = await open();
    return db && transact(db, mode, stores, work);
  };
  try {
    return await attempt();
  } catch (error) {
    if (error?.name !== LOST) throw error;
    letGo();
    return attempt();
  }
}

async function named(promise, patience = READING) {
  const slow = new Promise((_, fail) => setTimeout(fail, patience, { name: 'Slow' }));
  try {
    return await Promise.race([promise, slow]);
  } catch (error) {
    return error?.name || 'Unknown';
  }
}

// What the plain script in the head wrote before this one was there, as rows of `about`. A page records what its first reading finds;
// those rows go with its first write. What another page finds is left to that page.
const EARLY = IDBKeyRange.bound('early/', 'early0', false, true);
let early;

// [generation or undefined, key, text, key, text, …], with the early edits among them
export async function read() {
  const rows = await readRows();
  if (!early) {
    early = [];
    for (let at = 1; at < rows.length; at += 2) if (rows[at].startsWith('early/')) early.push([rows[at], rows[at + 1]]);
  }
  return rows;
}

const readRows = () =>
  named(
    (async () => {
      const all = await run(found, 'readonly', ['about', 'entries'], ({ of, then, give }) => {
        const rows = [undefined];
        give(rows);
        then(of('about').get('generation'), (generation) => (rows[0] = generation));
        then(of('about').openCursor(EARLY), (row) => {
          if (!row) return;
          rows.push(row.key, row.value);
          row.continue();
        });
        then(of('entries').openCursor(), (row) => {
          if (!row) return;
          rows.push(row.key, row.value);
          row.continue();
        });
      });
      return all ?? [undefined];
    })(),
  );

// Whether the entry `old` has the later stamp, as the ledger orders them. Tabs write whenever they can, not in the order of stamps.
// What the ledger could not read has none: it would stand in the way for ever.
function isNewer(old, text) {
  try {
    const [{ value, n, by }, next] = [old, text].map((entry) => JSON.parse(entry));
    const isEntry = value !== undefined && Number.isSafeInteger(n) && typeof by === 'string';
    return isEntry && (n > next.n || (n === next.n && by > next.by));
  } catch {
    return false;
  }
}

// Writes `rows` (key, text, key, text, …) and, if there is one, a copy of what was before: all of it or nothing. Where another
// generation lives, or none unless `first`, nothing is written and the name is Gone: the record was erased behind our back.
export const write = (generation, first, rows, why, copy) =>
  named(
    run(open, 'readwrite', ['about', 'entries', 'snapshots'], ({ of, then, give, refuse }) => {
      give('');
      then(of('about').get('generation'), (living) => {
        if (living !== generation && !(first && living === undefined)) return refuse('Gone');
        if (!living) of('about').put(generation, 'generation');
        for (const [key, value] of early ?? [])
          then(of('about').get(key), (now) => now === value && of('about').delete(key));
        for (let at = 0; at < rows.length; at += 2) {
          const [key, text] = [rows[at], rows[at + 1]];
          then(of('entries').get(key), (old) => isNewer(old, text) || of('entries').put(text, key));
        }
        if (!copy) return;
        of('snapshots').add([why, copy]);
        then(of('snapshots').getAllKeys(), (all) => {
          for (const old of all.slice(0, -SNAPSHOTS)) of('snapshots').delete(old);
        });
      });
    }),
    WRITING,
  );

// [why, copy, why, copy, …], the newest first
export const snapshots = () =>
  named(
    (async () => {
      const all = await run(found, 'readonly', ['snapshots'], ({ of, then, give }) => {
        then(of('snapshots').getAll(), (all) => give(all.reverse().flat()));
      });
      return all ?? [];
    })(),
  );

// Everything of ours: the database, and what the service worker keeps of the site.
export const erase = () =>
  named(
    (async () => {
      const db = await found();
      if (db) {
        const stores = ['about', 'entries', 'snapshots'];
        await transact(db, 'readwrite', stores, ({ of }) => {
          for (const store of stores) of(store).clear();
        });
        db.close();
        opened = undefined;
      }
      await forgetSite();
      if (db) {
        await new Promise((done, fail) => {
          const request = indexedDB.deleteDatabase(NAME);
          request.onsuccess = done;
          request.onerror = () => fail(request.error);
          // Other tabs let go as soon as they are asked. One that is frozen does when it wakes: until then it holds an empty database.
          setTimeout(done, 1000);
        });
      }
      return '';
    })(),
    5000,
  );

async function forgetSite() {
  if (globalThis.caches) {
    for (const name of await caches.keys()) if (name.startsWith('due-care-')) await caches.delete(name);
  }
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}

// Whether the browser promised not to clear the record by itself. `ask` asks it to.
export const persisted = (ask) =>
  named(
    (async () => {
      const { storage } = navigator;
      const promised = (await storage.persisted()) || (ask && (await storage.persist()));
      if (promised) return 'promised';
      const installed = matchMedia('(display-mode: standalone)').matches;
      return !installed && /^((?!chrome|android).)*safari/i.test(navigator.userAgent) ? 'safari' : 'not-promised';
    })(),
  );

async function pass(bytes, through, most) {
  const writer = through.writable.getWriter();
  // A copy, as the wasm's memory may move. What is wrong with the bytes shows at the other end.
  for (const step of [writer.write(bytes.slice()), writer.close()]) step.catch(() => {});
  const reader = through.readable.getReader();
  let all = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return all;
    const size = all.length + value.length;
    // A few bytes can unpack to more than a phone has.
    if (size > most) return reader.cancel().then(() => 'TooLarge');
    const more = new Uint8Array(size);
    more.set(all);
    more.set(value, all.length);
    all = more;
  }
}

// The zlib format carries a checksum, which the browser verifies.
// Safari before 16.4 has neither class: then that is the failure.
export const compress = (bytes) => named((async () => pass(bytes, new CompressionStream('deflate'), Infinity))(), 5000);
export const decompress = (bytes, most) =>
  named((async () => pass(bytes, new DecompressionStream('deflate'), most))(), 5000);
