/** Draws what a run tells, as it is told: a result for each statement, with its remarks, rows, plan and end. */
import { drawn } from './console-plan.js';

/** So many rows are shown at once; more are read when somebody asks for them, and until then the server waits. */
const PAGE = 1000;

/** So many are kept in the page; of more, the first ones go. */
const KEPT = 10_000;

const number = new Intl.NumberFormat('en');
const cellDialog = document.getElementById('console-cell');

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function rowsSaid(count) {
  return `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
}

export class Results {
  #area;

  constructor(area) {
    this.#area = area;
    document.getElementById('console-cell-close').addEventListener('click', () => cellDialog.close());
  }

  /** Clears the page for a run of a text; `told` is called with each thing before it is drawn. */
  begin(id, text, told) {
    this.#area.replaceChildren();
    return { id, text, told, number: 0, result: null, paused: false, stopped: false, resume: () => {} };
  }

  /** Reads the answer to its end, unless the run is stopped. */
  async read(run, answering) {
    const answer = await answering;
    if (!/json/.test(answer.headers.get('Content-Type') ?? '')) {
      throw new Error(`status ${answer.status}; reload the page, or open the address that the studio printed`);
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let begun = '';
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (begun + (value ?? '')).split('\n');
      begun = done ? '' : lines.pop();
      for (const line of lines) {
        if (line.trim() !== '') {
          await this.#take(run, JSON.parse(line));
        }
      }
      if (done) {
        return;
      }
    }
  }

  /** Says that a run failed as a whole. */
  failed(run, failure) {
    this.#result(run).append(failureOf(failure));
  }

  /** Says that nobody reads on. */
  stopped(run) {
    const rows = this.#result(run).dataset.rows;
    run.result.querySelector('.console-summary').textContent = rows ? `cancelled after ${rowsSaid(Number(rows))}` : 'cancelled';
  }

  async #take(run, event) {
    if (run.stopped && event.rows) {
      return;
    }
    run.told(event);
    if (event.begins) {
      run.number += 1;
      run.result = null;
      this.#result(run).querySelector('.console-statement').textContent = run.text.slice(event.begins.from, event.begins.to);
    } else if (event.columns) {
      head(this.#result(run), event.columns.columns, run.number);
    } else if (event.rows) {
      await this.#rows(run, event.rows.rows);
    } else if (event.notice) {
      notice(this.#result(run), event.notice);
    } else if (event.plan) {
      this.#result(run).append(drawn(JSON.parse(event.plan.json)));
    } else if (event.done) {
      summary(this.#result(run), event.done);
    } else if (event.failed) {
      const result = this.#result(run);
      result.querySelector('.console-summary').textContent = 'failed';
      result.append(failureOf(event.failed));
    } else if (event.error) {
      const [part] = event.error.parts;
      this.failed(run, { message: event.error.what, detail: part?.where, hint: part?.remedy });
    }
  }

  #result(run) {
    if (run.result === null) {
      const result = element('section', 'console-result');
      result.setAttribute('aria-label', `Result ${Math.max(1, run.number)}`);
      const line = element('div', 'console-result-head');
      line.append(
          element('strong', '', `Result ${Math.max(1, run.number)}`),
          element('span', 'console-summary quiet', 'running…'),
          element('code', 'console-statement quiet'));
      result.append(line);
      this.#area.append(result);
      run.result = result;
    }
    return run.result;
  }

  async #rows(run, rows) {
    const result = run.result;
    const body = result.querySelector('tbody');
    const shown = Number(result.dataset.rows);
    let from = 0;
    while (from < rows.length) {
      const before = Number(result.dataset.rows);
      const room = PAGE - (before - Number(result.dataset.page));
      if (room <= 0) {
        await this.#pause(run, before);
        if (run.stopped) {
          return;
        }
        result.dataset.page = String(before);
        continue;
      }
      const some = rows.slice(from, from + room);
      append(body, some, before, result);
      from += some.length;
      result.dataset.rows = String(before + some.length);
    }
    if (shown === 0 && rows.length > 0) {
      body.rows[0].cells[1]?.setAttribute('tabindex', '0');
    }
    result.querySelector('.console-summary').textContent = `${rowsSaid(Number(result.dataset.rows))} so far…`;
  }

  /** Waits until somebody wants more; what is not read the server does not send. */
  #pause(run, count) {
    const more = element('button', 'console-more', 'More rows');
    more.type = 'button';
    run.result.querySelector('.console-summary').textContent = `the first ${rowsSaid(count)}; there are more`;
    run.result.append(more);
    run.paused = true;
    return new Promise((resolve) => {
      run.resume = () => {
        run.paused = false;
        run.resume = () => {};
        more.remove();
        resolve();
      };
      more.addEventListener('click', () => run.resume());
    });
  }
}

function head(result, columns, place) {
  result.dataset.rows = '0';
  result.dataset.page = '0';
  result.dataset.numbers = JSON.stringify(columns.map((one) => one.family === 'NUMBER'));
  const scroll = element('div', 'scroll console-scroll');
  const table = element('table', 'grid console-grid');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', `Rows of result ${place}`);
  const row = table.createTHead().insertRow();
  const corner = element('th', 'console-number', '#');
  corner.scope = 'col';
  row.append(corner);
  for (const { name, type, family } of columns) {
    const cell = element('th', family === 'NUMBER' ? 'number' : '');
    cell.scope = 'col';
    cell.title = type;
    cell.append(element('span', '', name), element('small', 'quiet', type));
    row.append(cell);
  }
  table.createTBody();
  table.addEventListener('keydown', walk);
  table.addEventListener('dblclick', (event) => open(event.target.closest('tbody td')));
  scroll.append(table);
  result.append(scroll);
}

function append(body, rows, before, result) {
  const numbers = JSON.parse(result.dataset.numbers);
  const added = document.createDocumentFragment();
  rows.forEach((cells, place) => {
    const row = document.createElement('tr');
    const at = element('th', 'console-number quiet', String(before + place + 1));
    at.scope = 'row';
    row.append(at);
    cells.forEach((value, column) => {
      const cell = element('td', numbers[column] ? 'number' : '');
      cell.tabIndex = -1;
      if (value === null) {
        cell.append(element('span', 'console-null', 'NULL'));
      } else if (typeof value === 'string') {
        cell.textContent = value;
      } else {
        cell.textContent = `${value.text}…`;
        cell.dataset.bytes = String(value.bytes);
      }
      row.append(cell);
    });
    added.append(row);
  });
  body.append(added);
  while (body.rows.length > KEPT) {
    body.deleteRow(0);
  }
}

/** Arrow keys go from cell to cell, Enter shows a value whole. */
function walk(event) {
  const cell = event.target.closest('tbody td');
  if (!cell) {
    return;
  }
  const row = cell.parentElement;
  const to = {
    ArrowLeft: () => row.cells[cell.cellIndex - 1],
    ArrowRight: () => row.cells[cell.cellIndex + 1],
    ArrowUp: () => row.previousElementSibling?.cells[cell.cellIndex],
    ArrowDown: () => row.nextElementSibling?.cells[cell.cellIndex],
    Home: () => row.cells[1],
    End: () => row.cells[row.cells.length - 1],
  }[event.key]?.();
  if (event.key === 'Enter') {
    open(cell);
  } else if (to?.tagName === 'TD') {
    cell.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  } else {
    return;
  }
  event.preventDefault();
}

function open(cell) {
  if (!cell) {
    return;
  }
  const name = cell.closest('table').tHead.rows[0].cells[cell.cellIndex].firstElementChild.textContent;
  const { bytes } = cell.dataset;
  document.getElementById('console-cell-name').textContent = name;
  document.getElementById('console-cell-text').textContent = cell.textContent;
  document.getElementById('console-cell-note').textContent = bytes
      ? `The beginning of ${number.format(Number(bytes))} bytes; select a part of it to see more, for example with substr.`
      : '';
  cellDialog.showModal();
}

function notice(result, { severity, message, detail, hint }) {
  const line = element('p', 'console-notice');
  line.append(element('span', 'badge warn', severity), ` ${[message, detail, hint].filter((one) => one !== '').join(' · ')}`);
  result.append(line);
}

function summary(result, { tag, rows, completeness, millis }) {
  const count = result.dataset.rows === undefined ? [] : [rowsSaid(rows)];
  const cut = completeness === 'CUT' ? ['there are more: run this statement alone to see them'] : [];
  const said = [tag, ...count, ...cut, `${number.format(millis)} ms`].filter((one) => one !== '');
  result.querySelector('.console-summary').textContent = said.join(' · ');
}

function failureOf({ sqlState, message, detail, hint, context }) {
  const failure = element('div', 'failure');
  failure.setAttribute('role', 'alert');
  const line = element('p', 'console-message');
  if (sqlState) {
    line.append(element('code', '', sqlState), ' ');
  }
  line.append(element('strong', '', message));
  failure.append(line);
  for (const [name, text] of [['Detail', detail], ['Hint', hint], ['Context', context]]) {
    if (text) {
      const part = element('p', 'console-part');
      part.append(element('span', 'quiet', `${name}: `), text);
      failure.append(part);
    }
  }
  return failure;
}
