/**
 * What every page has: requests that are cancelled when their page is gone, the sidebar's filter, and the palette.
 *
 * Modules of pages may import `newId`, `follow` and `lines`.
 */

const running = new Set();

/** Returns a name for a request, which the server knows its statements by. */
export function newId() {
  return crypto.randomUUID();
}

/** Remembers that a request runs until the promise is settled; it is cancelled when the page is left before that. */
export async function follow(id, promise) {
  running.add(id);
  try {
    return await promise;
  } finally {
    running.delete(id);
  }
}

/** Asks the server to cancel what runs for these requests. */
export function cancel(ids) {
  if (ids.length > 0) {
    navigator.sendBeacon('/cancel', new URLSearchParams(ids.map((id) => ['id', id])));
  }
}

/**
 * Reads an answer of JSON lines, and hands on each value as soon as it is here.
 *
 * @param address where to ask
 * @param options what `fetch` takes, and `id`, a name that `cancel` knows the request by
 * @param take is given each value; one with a member `error` is the last
 */
export async function lines(address, options, take) {
  const { id = newId(), ...init } = options;
  const headers = { Accept: 'application/x-ndjson', ...init.headers, 'X-Request-Id': id };
  await follow(id, (async () => {
    const answer = await fetch(address, { ...init, headers });
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let begun = '';
    for (;;) {
      const { done, value } = await reader.read();
      const parts = (begun + (value ?? '')).split('\n');
      begun = done ? '' : parts.pop();
      for (const part of parts) {
        if (part.trim() !== '') {
          take(JSON.parse(part));
        }
      }
      if (done) {
        return;
      }
    }
  })());
}

// Requests of htmx: each has a name, and is cancelled on the server when nobody waits for it any more.
const named = new WeakMap();
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Request-Id'] = newId();
});
document.addEventListener('htmx:beforeSend', (event) => {
  const id = event.detail.requestConfig.headers['X-Request-Id'];
  named.set(event.detail.xhr, id);
  running.add(id);
});
document.addEventListener('htmx:afterRequest', (event) => {
  running.delete(named.get(event.detail.xhr));
});
document.addEventListener('htmx:xhr:abort', (event) => {
  const id = event.detail?.requestConfig?.headers?.['X-Request-Id'];
  if (id) {
    cancel([id]);
  }
});
addEventListener('pagehide', () => cancel([...running]));

const tables = document.getElementById('tables');
const tablesOpen = document.getElementById('tables-open');
const tablesFilter = document.getElementById('tables-filter');
const tablesList = document.getElementById('tables-list');
const FILTER = 'dbm-tables-filter';
const SCROLL = 'dbm-tables-scroll';

function filterTables() {
  const wanted = tablesFilter.value.trim().toLowerCase();
  for (const group of tablesList.querySelectorAll('.tables-group')) {
    const name = group.querySelector('h2').textContent.toLowerCase();
    let shown = 0;
    for (const item of group.querySelectorAll('li')) {
      const fits = wanted === '' || (name + '.' + item.textContent.toLowerCase()).includes(wanted);
      item.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    group.hidden = shown === 0;
  }
  sessionStorage.setItem(FILTER, tablesFilter.value);
}

function shownTables() {
  return [...tablesList.querySelectorAll('li:not([hidden]) a')];
}

function openTables(open) {
  tables.classList.toggle('is-open', open);
  tablesOpen.setAttribute('aria-expanded', String(open));
  if (open) {
    tablesFilter.focus();
  }
}

// The list is where it was on the page before.
tablesFilter.value = sessionStorage.getItem(FILTER) ?? '';
filterTables();
tablesList.scrollTop = Number(sessionStorage.getItem(SCROLL) ?? 0);
addEventListener('pagehide', () => sessionStorage.setItem(SCROLL, String(tablesList.scrollTop)));
tablesFilter.addEventListener('input', filterTables);
tablesOpen.addEventListener('click', () => openTables(!tables.classList.contains('is-open')));
tables.addEventListener('keydown', (event) => {
  const links = shownTables();
  const at = links.indexOf(document.activeElement);
  if (event.key === 'ArrowDown') {
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    (links[at - 1] ?? tablesFilter).focus();
  } else if (event.key === 'Enter' && document.activeElement === tablesFilter) {
    links[0]?.click();
  } else if (event.key === 'Escape') {
    tablesFilter.value = '';
    filterTables();
    openTables(false);
    document.getElementById('main').focus();
  } else {
    return;
  }
  event.preventDefault();
});

const palette = document.getElementById('palette');
const paletteInput = document.getElementById('palette-input');
const paletteList = document.getElementById('palette-list');
const MOST_RESULTS = 50;
let goals = [];
let chosen = 0;

/** How well a goal fits what was typed: 0 does not, higher is better. */
function fit(goal, words) {
  const name = goal.name.toLowerCase();
  const text = `${goal.group}.${name}`.toLowerCase();
  let score = 1;
  for (const word of words) {
    if (name === word) {
      score += 8;
    } else if (name.startsWith(word)) {
      score += 4;
    } else if (name.includes(word)) {
      score += 2;
    } else if (text.includes(word)) {
      score += 1;
    } else {
      return 0;
    }
  }
  return score;
}

function results() {
  const words = paletteInput.value.trim().toLowerCase().split(/\s+/).filter((word) => word !== '');
  return goals
      .map((goal, place) => ({ goal, place, score: fit(goal, words) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, MOST_RESULTS)
      .map((one) => one.goal);
}

function showResults() {
  const found = results();
  chosen = Math.max(0, Math.min(chosen, found.length - 1));
  paletteList.replaceChildren(...found.map((goal, place) => {
    const item = document.createElement('li');
    item.id = `palette-${place}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(place === chosen));
    const name = document.createElement('span');
    name.textContent = goal.name;
    const kind = document.createElement('span');
    kind.className = 'quiet';
    kind.textContent = goal.group === '' ? goal.kind : `${goal.kind} in ${goal.group}`;
    item.append(name, kind);
    item.addEventListener('click', () => go(goal));
    return item;
  }));
  const current = paletteList.children[chosen];
  if (current) {
    paletteInput.setAttribute('aria-activedescendant', current.id);
    current.scrollIntoView({ block: 'nearest' });
  } else {
    paletteInput.removeAttribute('aria-activedescendant');
  }
}

function go(goal) {
  palette.close();
  if (goal.kind === 'action') {
    [...document.forms].find((form) => form.getAttribute('action') === goal.address)?.requestSubmit();
  } else {
    location.assign(goal.address);
  }
}

async function openPalette() {
  if (palette.open) {
    return;
  }
  palette.showModal();
  paletteInput.value = '';
  chosen = 0;
  showResults();
  const answer = await fetch('/palette', { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    goals = await answer.json();
    showResults();
  }
}

document.getElementById('palette-open').addEventListener('click', openPalette);
paletteInput.addEventListener('input', () => {
  chosen = 0;
  showResults();
});
paletteInput.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') {
    chosen += 1;
  } else if (event.key === 'ArrowUp') {
    chosen -= 1;
  } else if (event.key === 'Enter') {
    const goal = results()[chosen];
    if (goal) {
      go(goal);
    }
  } else {
    return;
  }
  event.preventDefault();
  if (palette.open) {
    showResults();
  }
});
palette.addEventListener('click', (event) => {
  if (event.target === palette) {
    palette.close();
  }
});

function isTyping(target) {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);
}

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openPalette();
  } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target) && !palette.open) {
    // A page's own filter comes before that of the sidebar.
    const filter = document.querySelector('#main [data-filter]') ?? tablesFilter;
    event.preventDefault();
    if (filter === tablesFilter) {
      openTables(true);
    }
    filter.focus();
    filter.select?.();
  }
});
