/** Statements that were run here, newest first; kept by the browser, and sent to nobody. */

const KEY = 'dbm-sql-history';
const MOST = 300;
const MOST_CHARS = 20_000;

const dialog = document.getElementById('console-history');
const filter = document.getElementById('console-history-filter');
const list = document.getElementById('console-history-list');

/** What is kept; what cannot be read is none. */
function kept() {
  try {
    const entries = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(entries) ? entries.filter((one) => typeof one.text === 'string') : [];
  } catch {
    return [];
  }
}

function keep(entries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)));
  } catch {
    // A browser without room keeps none; the console works without.
  }
}

export class History {
  #take;

  /** @param take is given the text that somebody chooses */
  constructor(take) {
    this.#take = take;
    filter.addEventListener('input', () => this.#show());
    document.getElementById('console-history-clear').addEventListener('click', () => {
      keep([]);
      this.#show();
    });
    document.getElementById('console-history-close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('keydown', (event) => this.#walk(event));
  }

  /** Remembers a statement; one that is there already comes to the front. */
  add(text) {
    if (text.length <= MOST_CHARS) {
      keep([{ text, at: Date.now() }, ...kept().filter((one) => one.text !== text)]);
    }
  }

  open() {
    filter.value = '';
    this.#show();
    dialog.showModal();
    filter.focus();
  }

  #show() {
    const wanted = filter.value.toLowerCase();
    const found = kept().filter((one) => one.text.toLowerCase().includes(wanted));
    list.replaceChildren(...found.map(({ text, at }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      const sql = document.createElement('code');
      sql.textContent = text;
      const time = document.createElement('time');
      time.className = 'quiet';
      time.textContent = new Date(at).toLocaleString();
      button.append(sql, time);
      button.addEventListener('click', () => {
        dialog.close();
        this.#take(text);
      });
      item.append(button);
      return item;
    }));
    if (found.length === 0) {
      const none = document.createElement('li');
      none.className = 'quiet';
      none.textContent = wanted === '' ? 'No statements yet.' : 'No statement holds this.';
      list.append(none);
    }
  }

  #walk(event) {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') {
      buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (buttons[at - 1] ?? filter).focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}
