/** The grid of rows: the keyboard, and changes that are collected here until they are reviewed and applied. */

import { newId, follow } from './studio.js';

const NULL = '\\N';
const page = document.querySelector('.rows-page');
const status = document.getElementById('rows-status');
const review = document.getElementById('review');

/**
 * The changes that are not made yet, in the order in which they were begun, by the row that they are for: `kind`, `key`, `version` and `values`, and after a
 * refusal `fault`.
 */
const changes = new Map();
let inserted = 0;

/** Texts as one text, as the server joins them. */
function joined(texts) {
  return texts.map((text) => text === null ? NULL : text.replaceAll('\\', '\\\\').replaceAll(':', '\\:')).join(':');
}

/** The texts that were joined; null where there is none. */
function split(text) {
  const texts = [];
  let part = '';
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || text[i] === ':') {
      texts.push(text.slice(start, i) === NULL ? null : part);
      part = '';
      start = i + 1;
    } else if (text[i] === '\\' && i + 1 < text.length) {
      i++;
      part += text[i];
    } else {
      part += text[i];
    }
  }
  return texts;
}

const rows = () => document.getElementById('rows');
const grid = () => document.getElementById('rows-grid');
const mayEdit = () => rows().dataset.mode === 'EDIT';
const heads = () => [...grid().tHead.rows[0].cells];
const head = (cell) => heads()[cell.cellIndex];

function say(text) {
  status.textContent = text;
}

// The keyboard: one cell of the grid can be reached with Tab, the arrows go from there.

function current() {
  return grid().querySelector('tbody [tabindex="0"]');
}

function select(cell, focus) {
  current()?.setAttribute('tabindex', '-1');
  cell?.setAttribute('tabindex', '0');
  if (focus) {
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function neighbour(cell, down, right) {
  const lines = [...grid().tBodies[0].rows];
  const line = lines[Math.max(0, Math.min(lines.length - 1, lines.indexOf(cell.parentElement) + down))];
  return line.cells[Math.max(0, Math.min(line.cells.length - 1, cell.cellIndex + right))];
}

function step(name) {
  document.querySelector(`.rows-pager a[data-step="${name}"]`)?.click();
}

const moves = {
  ArrowDown: (cell) => neighbour(cell, 1, 0),
  ArrowUp: (cell) => neighbour(cell, -1, 0),
  ArrowRight: (cell) => neighbour(cell, 0, 1),
  ArrowLeft: (cell) => neighbour(cell, 0, -1),
  Home: (cell) => cell.parentElement.cells[0],
  End: (cell) => neighbour(cell, 0, Infinity),
};

function open(cell) {
  if (cell.tagName === 'TH' || !mayEdit()) {
    cell.parentElement.querySelector('.row-link a')?.click();
  } else {
    edit(cell);
  }
}

function keydown(event) {
  const cell = event.target.closest('tbody td, tbody th');
  if (!cell || cell !== event.target || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (moves[event.key]) {
    select(moves[event.key](cell), true);
  } else if (event.key === 'Enter' || event.key === 'F2') {
    open(cell);
  } else if (event.key === 'Delete' && mayEdit()) {
    removeRow(cell.parentElement);
  } else if (event.key === 'PageDown') {
    step('Next');
  } else if (event.key === 'PageUp') {
    step('Previous');
  } else if (event.key === 'Escape') {
    document.getElementById('main').focus();
  } else {
    return;
  }
  event.preventDefault();
}

// What a cell has: the text, or null; undefined where the server fills it.

function shown(cell) {
  if (cell.dataset.kind === 'default') {
    return undefined;
  }
  return cell.dataset.kind === 'null' ? null : cell.querySelector('.value').textContent;
}

function show(cell, value) {
  cell.dataset.kind = value === undefined ? 'default' : value === null ? 'null' : value === '' ? 'empty' : 'value';
  cell.dataset.extent = 'whole';
  cell.querySelector('.value').textContent = value === undefined ? 'DEFAULT' : value === null ? 'NULL' : value;
}

const idOf = (line) => line.dataset.inserted ?? `row ${line.dataset.key}`;

function changeOf(line) {
  const id = idOf(line);
  if (!changes.has(id)) {
    const known = { kind: 'update', key: line.dataset.key, version: line.dataset.version, values: new Map() };
    changes.set(id, known);
  }
  return changes.get(id);
}

function set(line, column, value, seen) {
  const change = changeOf(line);
  if (change.kind !== 'insert' && value === seen || value === undefined) {
    change.values.delete(column);
  } else {
    change.values.set(column, value);
  }
  if (change.kind === 'update' && change.values.size === 0) {
    changes.delete(idOf(line));
  }
  delete change.fault;
  draw();
}

/** Shows the changes in the rows of the page, whichever those are by now. */
function draw() {
  const body = grid().tBodies[0];
  for (const [id, change] of changes) {
    if (change.kind === 'insert' && !body.querySelector(`tr[data-inserted="${id}"]`)) {
      body.prepend(newLine(id));
    }
  }
  for (const line of [...body.rows]) {
    const change = changes.get(idOf(line));
    if (line.dataset.inserted && !change) {
      line.remove();
      continue;
    }
    line.classList.toggle('is-deleted', change?.kind === 'delete');
    for (const cell of line.querySelectorAll('td')) {
      drawCell(cell, change);
    }
  }
  const count = changes.size;
  const counter = document.getElementById('change-count');
  if (counter) {
    counter.textContent = String(count);
    rows().querySelector('[data-do="review"]').disabled = count === 0;
    rows().querySelector('[data-do="discard"]').disabled = count === 0;
  }
  if (!current()) {
    select(body.querySelector('td') ?? body.querySelector('th'), false);
  }
}

function drawCell(cell, change) {
  const column = head(cell).dataset.column;
  const changed = change?.values.has(column) ?? false;
  if (!cell.seen) {
    cell.seen = { kind: cell.dataset.kind, extent: cell.dataset.extent, text: cell.querySelector('.value').textContent };
  }
  if (changed) {
    show(cell, change.values.get(column));
  } else {
    cell.dataset.kind = cell.seen.kind;
    cell.dataset.extent = cell.seen.extent;
    cell.querySelector('.value').textContent = cell.seen.text;
  }
  cell.classList.toggle('is-changed', changed);
  const wrong = change?.fault && change.fault.columns.includes(column);
  cell.removeAttribute('aria-invalid');
  cell.querySelector('.fault')?.remove();
  if (wrong) {
    cell.setAttribute('aria-invalid', 'true');
    const message = document.createElement('span');
    message.className = 'fault';
    message.textContent = change.fault.message;
    cell.append(message);
  }
}

function newLine(id) {
  const line = document.createElement('tr');
  line.dataset.inserted = id;
  line.className = 'is-inserted';
  heads().forEach((column, place) => {
    const cell = document.createElement(place === 0 ? 'th' : 'td');
    cell.tabIndex = -1;
    if (place === 0) {
      cell.scope = 'row';
      cell.className = 'row-link';
      const sign = document.createElement('span');
      sign.className = 'sr';
      sign.textContent = 'New row';
      cell.append(sign);
    } else {
      cell.className = column.className;
      cell.dataset.kind = 'default';
      cell.dataset.extent = 'whole';
      const value = document.createElement('span');
      value.className = 'value';
      value.textContent = 'DEFAULT';
      cell.append(value);
    }
    line.append(cell);
  });
  return line;
}

// Editing a cell.

async function whole(cell) {
  if (cell.dataset.extent !== 'cut') {
    return shown(cell) ?? '';
  }
  const address = `${rows().dataset.path}/value?key=${encodeURIComponent(cell.parentElement.dataset.key)}`
      + `&column=${encodeURIComponent(head(cell).dataset.column)}`;
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error('The whole value cannot be read');
  }
  return answer.text();
}

function editor(column, value) {
  if (column.dataset.input === 'pick') {
    const input = document.createElement('select');
    for (const choice of split(column.dataset.choices)) {
      input.add(new Option(choice, choice, false, choice === value));
    }
    return input;
  }
  // An input of one line would take the ends of lines out of a value.
  const input = document.createElement(column.dataset.input === 'text' ? 'textarea' : 'input');
  input.value = value;
  if (input.tagName === 'TEXTAREA') {
    input.rows = Math.min(8, value.split('\n').length);
  }
  input.autocomplete = 'off';
  input.spellcheck = false;
  if (column.dataset.input === 'reference') {
    offer(column, input);
  }
  return input;
}

/** Rows to refer to, found by what is typed. */
function offer(column, input) {
  const list = document.createElement('datalist');
  list.id = 'offers';
  input.setAttribute('list', list.id);
  let latest = 0;
  const ask = async () => {
    const mine = ++latest;
    const id = newId();
    const address = `${column.dataset.offers}&search=${encodeURIComponent(input.value)}`;
    const answer = await follow(id, fetch(address, { headers: { Accept: 'application/json', 'X-Request-Id': id } }));
    if (!answer.ok || mine !== latest) {
      return;
    }
    const offers = await answer.json();
    list.replaceChildren(...offers.rows.map((row) => new Option([...row.values, row.label].join(' ').trim(), row.values.at(-1))));
    input.offers = offers;
  };
  input.addEventListener('input', ask);
  input.offered = list;
  ask();
}

function wayOut(name, title, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.title = title;
  // The editor keeps the focus until the button has done its work.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', action);
  return button;
}

async function edit(cell) {
  const line = cell.parentElement;
  const column = head(cell);
  if (cell.querySelector('.editor') || line.classList.contains('is-deleted')) {
    return;
  }
  if (column.dataset.input === 'none') {
    say('The server fills this column.');
    return;
  }
  let value;
  try {
    value = await whole(cell);
  } catch (error) {
    say(error.message);
    return;
  }
  const seen = cell.seen.extent === 'cut' ? value : cell.seen.kind === 'null' ? null : cell.seen.text;
  const box = document.createElement('span');
  box.className = 'editor';
  const input = editor(column, value);
  input.setAttribute('aria-label', `${column.dataset.column}`);
  let done = false;
  const end = (given, keep) => {
    if (done) {
      return;
    }
    done = true;
    const focused = box.contains(document.activeElement);
    box.remove();
    cell.classList.remove('is-edited');
    if (keep) {
      for (const [name, text] of together(column, input, given)) {
        set(line, name, text, name === column.dataset.column ? seen : undefined);
      }
    }
    if (focused) {
      select(line.isConnected ? cell : current(), true);
    }
  };
  box.append(input);
  if (input.offered) {
    box.append(input.offered);
  }
  if (column.dataset.nullable === 'yes') {
    box.append(wayOut('NULL', 'No value (Alt+N)', () => end(null, true)));
  }
  if (line.dataset.inserted) {
    box.append(wayOut('DEFAULT', 'What the server fills in (Alt+D)', () => end(undefined, true)));
  }
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      end(undefined, false);
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === input) {
      end(input.value, true);
    } else if (event.altKey && event.key === 'n' && column.dataset.nullable === 'yes') {
      end(null, true);
    } else if (event.altKey && event.key === 'd' && line.dataset.inserted) {
      end(undefined, true);
    } else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget)) {
      // A value that was only looked at is not a change: null stays null.
      end(input.value, input.value !== value);
    }
  });
  cell.classList.add('is-edited');
  cell.append(box);
  input.focus();
  input.select?.();
}

/** A reference of several columns is chosen as a whole. */
function together(column, input, given) {
  const chosen = input.offers?.rows.filter((row) => row.values.at(-1) === given) ?? [];
  return input.offers && chosen.length === 1
    ? input.offers.columns.map((name, place) => [name, chosen[0].values[place]])
    : [[column.dataset.column, given]];
}

function removeRow(line) {
  const id = idOf(line);
  if (line.dataset.inserted) {
    changes.delete(id);
  } else if (changes.get(id)?.kind === 'delete') {
    changes.delete(id);
  } else {
    changes.set(id, { kind: 'delete', key: line.dataset.key, version: line.dataset.version, values: new Map() });
  }
  draw();
  select(line.isConnected ? line.cells[1] ?? line.cells[0] : current(), true);
}

function insertRow(values) {
  inserted += 1;
  const id = `new ${inserted}`;
  changes.set(id, { kind: 'insert', values });
  draw();
  select(grid().querySelector(`tr[data-inserted="${id}"]`).cells[1], true);
}

async function duplicate(line) {
  const values = new Map();
  try {
    for (const cell of line.querySelectorAll('td')) {
      const { input, copied, column } = head(cell).dataset;
      const value = cell.dataset.extent === 'cut' ? await whole(cell) : shown(cell);
      if (input !== 'none' && copied === 'yes' && value !== undefined) {
        values.set(column, value);
      }
    }
    insertRow(values);
  } catch (error) {
    say(error.message);
  }
}

// Review and apply.

function sent() {
  const body = new URLSearchParams();
  for (const change of changes.values()) {
    const values = [...change.values].flat();
    const row = change.kind === 'insert' ? '' : `:${joined([change.version])}:${change.key}`;
    body.append('change', change.kind + row + (values.length > 0 ? `:${joined(values)}` : ''));
  }
  return body;
}

async function post(path, body, accept) {
  const id = newId();
  return follow(id, fetch(rows().dataset.path + path, {
    method: 'POST',
    body,
    headers: { Accept: accept, 'X-Request-Id': id, 'HX-Request': accept === 'text/html' ? 'true' : 'false' },
  }));
}

async function showReview() {
  const answer = await post('/review', sent(), 'text/html');
  // The part comes from a template of the server, where every value is escaped.
  review.innerHTML = await answer.text();
  if (!review.open) {
    review.showModal();
  }
  if (!answer.ok) {
    return;
  }
  const confirm = document.getElementById('review-confirmed');
  const apply = document.getElementById('review-apply');
  apply.disabled = confirm !== null;
  confirm?.addEventListener('change', () => {
    apply.disabled = !confirm.checked;
  });
  apply.addEventListener('click', () => applyChanges(confirm?.checked ?? false));
  (confirm ?? apply).focus();
}

async function applyChanges(confirmed) {
  const body = sent();
  if (confirmed) {
    body.append('confirmed', 'yes');
  }
  document.getElementById('review-apply').disabled = true;
  const answer = await post('/changes', body, 'application/json');
  const outcome = await answer.json();
  if (!outcome.faults) {
    document.getElementById('review-faults').textContent = outcome.error?.what ?? outcome.what ?? 'The changes were not made.';
    return;
  }
  if (outcome.faults.length > 0) {
    const all = [...changes.values()];
    all.forEach((change) => delete change.fault);
    outcome.faults.forEach((fault) => {
      all[fault.change].fault = fault;
    });
    draw();
    showFaults();
    return;
  }
  changes.clear();
  review.close();
  await htmx.ajax('GET', location.pathname + location.search, { target: '#rows', swap: 'outerHTML' });
  say(outcome.made === 1 ? '1 change was made.' : `${outcome.made} changes were made.`);
}

function showFaults() {
  const list = document.createElement('ul');
  for (const [id, change] of changes) {
    if (change.fault) {
      list.append(faultItem(id, change));
    }
  }
  const head = document.createElement('p');
  head.textContent = 'Nothing was changed:';
  document.getElementById('review-faults').replaceChildren(head, list);
}

function faultItem(id, change) {
  const item = document.createElement('li');
  const { kind, message, columns } = change.fault;
  item.textContent = columns.length > 0 ? `${columns.join(', ')}: ${message}` : message;
  if (kind === 'conflict') {
    const theirs = new Map(change.fault.theirs.map((value) => [value.column, value.text]));
    const table = document.createElement('dl');
    table.className = 'facts';
    for (const [column, ours] of change.values) {
      const name = document.createElement('dt');
      name.textContent = column;
      const both = document.createElement('dd');
      both.textContent = `theirs: ${theirs.get(column) ?? 'NULL'} · yours: ${ours ?? 'NULL'}`;
      table.append(name, both);
    }
    item.append(table, wayOut('Keep mine', 'Make this change to the row as it is now', () => {
      change.version = change.fault.version;
      settle(change);
    }));
  }
  if (kind !== 'invalid') {
    item.append(wayOut('Drop mine', 'Leave the row as it is', () => {
      changes.delete(id);
      settle(change);
    }));
  }
  return item;
}

async function settle(change) {
  delete change.fault;
  draw();
  if (changes.size > 0) {
    await showReview();
  } else {
    review.close();
    await htmx.ajax('GET', location.pathname + location.search, { target: '#rows', swap: 'outerHTML' });
  }
}

const actions = {
  insert: () => insertRow(new Map()),
  duplicate: () => duplicate(current().parentElement),
  delete: () => removeRow(current().parentElement),
  discard: () => {
    changes.clear();
    draw();
  },
  review: showReview,
};

page.addEventListener('keydown', (event) => {
  if (event.target.closest?.('#rows-grid')) {
    keydown(event);
  } else if (event.key === 'Escape' && event.target.closest?.('.rows-filter')) {
    (current() ?? document.getElementById('main')).focus();
  } else if (event.key === 'ArrowDown' && event.target.matches?.('.rows-filter input')) {
    current()?.focus();
  }
});
page.addEventListener('click', (event) => {
  const action = event.target.closest('[data-do]');
  if (action) {
    actions[action.dataset.do]();
    return;
  }
  const cell = event.target.closest('#rows-grid tbody td');
  if (cell && !event.target.closest('a, .editor')) {
    select(cell, true);
  }
});
page.addEventListener('dblclick', (event) => {
  const cell = event.target.closest('#rows-grid tbody td');
  if (cell && !event.target.closest('a, .editor')) {
    open(cell);
  }
});

// Another page of the same table: the changes stay, and so does the place of the keyboard.
let wasInGrid = false;
document.addEventListener('htmx:beforeSwap', () => {
  wasInGrid = document.activeElement?.closest('#rows-grid, .rows-pager') != null;
});
document.addEventListener('htmx:afterSwap', (event) => {
  if (grid() && event.target.id !== 'filter-inputs') {
    draw();
    if (wasInGrid) {
      current()?.focus();
    }
  }
});
addEventListener('beforeunload', (event) => {
  if (changes.size > 0) {
    event.preventDefault();
  }
});

draw();
