/**
 * The drawing: fetched once, scrolled and zoomed in its frame, searched, marked, and saved as a file.
 *
 * Moving is the browser's own scrolling; zooming changes the size of the element, whose view box stays.
 */
import { follow, newId } from './studio.js';

const SVG = 'http://www.w3.org/2000/svg';
const SMALLEST = 0.25;
const LARGEST = 3;
const STEP = 1.25;
/** Below this, columns cannot be read and are not drawn. */
const READABLE = 0.35;
const SCROLL = 80;
/** Chromium and Firefox make no larger pictures. */
const LONGEST_SIDE = 12000;
const MOST_PIXELS = 80e6;

const view = document.getElementById('diagram-view');
const search = document.getElementById('diagram-search');
const found = document.getElementById('diagram-found');
const state = document.getElementById('diagram-state');
const title = document.querySelector('.diagram-title').textContent;

let drawing;
let natural = { width: 1, height: 1 };
let scale = 1;

/** How small the drawing is when all of it is seen. */
function whole() {
  return Math.min(1, view.clientWidth / natural.width, view.clientHeight / natural.height);
}

function clamped(wanted) {
  return Math.min(LARGEST, Math.max(Math.min(SMALLEST, whole()), wanted));
}

/** Shows the drawing at another scale, and keeps a point of the frame where it is. */
function zoom(wanted, x = view.clientWidth / 2, y = view.clientHeight / 2) {
  if (!drawing) {
    return;
  }
  const next = clamped(wanted);
  const left = (view.scrollLeft + x) / scale;
  const top = (view.scrollTop + y) / scale;
  scale = next;
  drawing.setAttribute('width', String(natural.width * scale));
  drawing.setAttribute('height', String(natural.height * scale));
  drawing.classList.toggle('is-far', scale < READABLE);
  view.scrollLeft = left * scale - x;
  view.scrollTop = top * scale - y;
  remember();
}

/** Where one looks is part of the address, for who reloads or shares it. */
let remembering;
function remember() {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const place = `#${scale.toFixed(3)},${Math.round(view.scrollLeft)},${Math.round(view.scrollTop)}`;
    history.replaceState(history.state, '', location.pathname + location.search + (scale === whole() ? '' : place));
  }, 200);
}

/** Looks where the address says, if it says so. */
function recall(place) {
  const [wanted, left, top] = place.slice(1).split(',').map(Number);
  if (!(wanted > 0 && left >= 0 && top >= 0)) {
    return;
  }
  zoom(wanted);
  view.scrollTo(left, top);
}

/** Shows all of it; what is small stays as it is. */
function fit() {
  zoom(whole(), 0, 0);
}

function boxes() {
  return drawing ? [...drawing.querySelectorAll('[data-table]')] : [];
}

/** Brings a box into the middle, large enough to be read. */
function show(box) {
  if (scale < READABLE) {
    zoom(1);
  }
  const place = box.getBoundingClientRect();
  const frame = view.getBoundingClientRect();
  view.scrollBy(
      place.left + place.width / 2 - frame.left - frame.width / 2,
      place.top + Math.min(place.height, frame.height) / 2 - frame.top - frame.height / 2);
}

let hits = [];
let current = -1;

function find() {
  const wanted = search.value.trim().toLowerCase();
  hits = [];
  current = -1;
  for (const box of boxes()) {
    const fits = wanted !== '' && box.dataset.table.toLowerCase().includes(wanted);
    box.classList.toggle('is-found', fits);
    box.classList.remove('is-current');
    if (fits) {
      hits.push(box);
    }
  }
  found.textContent = wanted === '' ? '' : `${hits.length} found`;
}

function next(step) {
  if (hits.length === 0) {
    return;
  }
  hits[current]?.classList.remove('is-current');
  current = (current + step + hits.length) % hits.length;
  hits[current].classList.add('is-current');
  show(hits[current]);
  found.textContent = `${current + 1} of ${hits.length}`;
}

search.addEventListener('input', find);
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    next(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Escape') {
    search.value = '';
    find();
    view.focus();
  } else {
    return;
  }
  event.preventDefault();
});

/** A sign at the upper right corner, so that nobody need tell colours apart. */
function sign(kind, letter, place) {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', `sign sign-${kind}`);
  group.setAttribute('transform', `translate(${place} 0)`);
  const circle = document.createElementNS(SVG, 'circle');
  circle.setAttribute('r', '9');
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('dy', '0.35em');
  text.textContent = letter;
  group.append(circle, text);
  return group;
}

function mark(kind, letter, words, names, shift) {
  const wanted = new Set(names);
  for (const box of boxes().filter((one) => wanted.has(one.dataset.table))) {
    box.classList.add(kind);
    const link = box.querySelector('a') ?? box;
    link.querySelector('title').textContent += ` (${words})`;
    link.append(sign(kind, letter, Number(box.querySelector('.frame').getAttribute('width')) - shift));
  }
}

function legend(kind, letter, words, names) {
  const drawn = new Set(boxes().map((box) => box.dataset.table));
  const missing = names.filter((name) => !drawn.has(name));
  const line = document.createElement('span');
  const mark = document.createElement('span');
  mark.className = `sign sign-${kind}`;
  mark.textContent = letter;
  mark.setAttribute('aria-hidden', 'true');
  line.append(mark, ` ${words}: ${names.length}`);
  if (missing.length > 0) {
    line.append(`, not in the drawing: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`);
  }
  return line;
}

async function compare() {
  const id = newId();
  const answer = await follow(id, fetch(view.dataset.marks, { headers: { Accept: 'application/json', 'X-Request-Id': id } }));
  const marks = await answer.json();
  if (!answer.ok) {
    state.textContent = `Not compared: ${marks.error?.what ?? answer.status}`;
    return;
  }
  mark('differs', '≠', 'differs from the declared schema', marks.differing, 0);
  mark('pending', '+', 'generate would change it', marks.pending, 22);
  state.textContent = marks.notes.join('; ');
  state.before(
      legend('differs', '≠', 'Differs from the declared schema', marks.differing),
      legend('pending', '+', 'Generate would change', marks.pending));
}

/** The drawing as a document that needs nothing else: with its styles, and without links that only lead somewhere here. */
async function alone() {
  const sheet = document.querySelector('link[rel="stylesheet"][href$="/diagram-drawing.css"]');
  const copy = drawing.cloneNode(true);
  copy.setAttribute('width', String(natural.width));
  copy.setAttribute('height', String(natural.height));
  copy.classList.remove('is-far');
  for (const link of copy.querySelectorAll('a')) {
    link.replaceWith(...link.childNodes);
  }
  for (const box of copy.querySelectorAll('.is-found, .is-current')) {
    box.classList.remove('is-found', 'is-current');
  }
  const style = document.createElementNS(SVG, 'style');
  style.textContent = await (await fetch(sheet.href)).text();
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

function save(blob, ending) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${title}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function savePng() {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await alone())}`;
  await picture.decode();
  const factor = Math.min(
      2,
      LONGEST_SIDE / natural.width,
      LONGEST_SIDE / natural.height,
      Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(natural.width * factor);
  canvas.height = Math.ceil(natural.height * factor);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  save(await new Promise((done) => canvas.toBlob(done, 'image/png')), 'png');
}

document.getElementById('diagram-in').addEventListener('click', () => zoom(scale * STEP));
document.getElementById('diagram-out').addEventListener('click', () => zoom(scale / STEP));
document.getElementById('diagram-fit').addEventListener('click', fit);
document.getElementById('diagram-svg').addEventListener('click', async () => {
  if (drawing) {
    save(new Blob([await alone()], { type: 'image/svg+xml' }), 'svg');
  }
});
document.getElementById('diagram-png').addEventListener('click', () => drawing && savePng());

view.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const box = event.target.closest('[data-table]');
  if (event.key === '+' || event.key === '=') {
    zoom(scale * STEP);
  } else if (event.key === '-') {
    zoom(scale / STEP);
  } else if (event.key === '0') {
    fit();
  } else if (event.key === 'ArrowLeft') {
    view.scrollLeft -= SCROLL;
  } else if (event.key === 'ArrowRight') {
    view.scrollLeft += SCROLL;
  } else if (event.key === 'ArrowUp') {
    view.scrollTop -= SCROLL;
  } else if (event.key === 'ArrowDown') {
    view.scrollTop += SCROLL;
  } else if (event.key === 'f' && box) {
    location.assign(`/diagram?focus=${encodeURIComponent(box.dataset.table)}`);
  } else {
    return;
  }
  event.preventDefault();
});

view.addEventListener('wheel', (event) => {
  if (event.ctrlKey || event.metaKey) {
    const frame = view.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - frame.left, event.clientY - frame.top);
    event.preventDefault();
  }
}, { passive: false });

let dragged;
view.addEventListener('pointerdown', (event) => {
  if (event.button === 0 && event.pointerType === 'mouse') {
    dragged = { x: event.clientX, y: event.clientY, moved: false };
  }
});
addEventListener('pointermove', (event) => {
  if (!dragged) {
    return;
  }
  const x = event.clientX - dragged.x;
  const y = event.clientY - dragged.y;
  if (dragged.moved || Math.hypot(x, y) > 4) {
    view.scrollBy(-x, -y);
    view.classList.add('is-dragged');
    dragged = { x: event.clientX, y: event.clientY, moved: true };
  }
});
let draggedUntil = 0;
addEventListener('pointerup', (event) => {
  if (dragged?.moved) {
    draggedUntil = event.timeStamp;
    view.classList.remove('is-dragged');
  }
  dragged = undefined;
});
view.addEventListener('click', (event) => {
  // The click that ends a drag follows no link; it comes at once.
  if (event.detail > 0 && event.timeStamp - draggedUntil < 50) {
    event.preventDefault();
  }
}, { capture: true });
view.addEventListener('dragstart', (event) => event.preventDefault());

// A choice is drawn at once; the names of tables are typed first.
for (const select of document.querySelectorAll('.diagram-tools select')) {
  select.addEventListener('change', () => select.form.requestSubmit());
}

async function draw() {
  const id = newId();
  const answer = await follow(id, fetch(view.dataset.drawing, { headers: { 'HX-Request': 'true', 'X-Request-Id': id } }));
  const text = await answer.text();
  view.removeAttribute('aria-busy');
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const svg = parsed.querySelector('svg.dbm');
  if (!svg) {
    view.replaceChildren(...parsed.body.childNodes);
    return;
  }
  natural = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  drawing = document.importNode(svg, true);
  view.replaceChildren(drawing);
  if (boxes().length === 0) {
    const empty = document.createElement('p');
    empty.className = 'diagram-wait';
    empty.textContent = 'There are no tables here.';
    view.append(empty);
  }
  const place = location.hash;
  fit();
  recall(place);
  find();
  view.addEventListener('scroll', remember, { passive: true });
  if (view.dataset.marks) {
    await compare();
  }
}

draw();
