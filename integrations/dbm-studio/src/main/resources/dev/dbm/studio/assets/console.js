/**
 * The page where one's own SQL is run: the editor, and what its buttons do. What a run tells is drawn by `console-results.js`.
 */
import { cancel, newId } from './studio.js';
import { Results } from './console-results.js';
import { editor } from './console-editor.js';
import { History } from './console-history.js';

const form = document.getElementById('console');
const status = document.getElementById('console-status');
const cancelButton = document.getElementById('console-cancel');
const results = new Results(document.getElementById('console-results'));
const history = new History((text) => {
  input.setText(text);
  input.focus();
});
const input = await editor(document.getElementById('console-text'));
let current = null;

/** How long one waits, in milliseconds, for the server to say that it has cancelled. */
const PATIENCE = 2000;

function say(text) {
  status.textContent = text;
}

/** What is to be run: the selection, or all of it, of which the statement at the cursor may be meant. */
function chosen(all) {
  const { text, from, cursor } = input.selection();
  if (text !== '') {
    return { text, from };
  }
  return all ? { text: input.text(), from: 0 } : { text: input.text(), from: 0, cursor };
}

/** Asks the server to stop; one that does not, and one that waits to be asked for more rows, is read no further. */
function stop() {
  if (current && !current.stopped) {
    const run = current;
    run.stopped = true;
    cancel([run.id]);
    if (run.paused) {
      run.resume();
      run.leave.abort();
    } else {
      setTimeout(() => run.leave.abort(), PATIENCE);
    }
  }
}

async function run(purpose, all) {
  if (current?.paused) {
    const before = current;
    stop();
    await before.over;
  }
  if (current) {
    return;
  }
  const { text, from, cursor } = chosen(all);
  if (text.trim() === '') {
    say('There is nothing to run.');
    return;
  }
  const fields = new URLSearchParams(new FormData(form));
  fields.set('text', text);
  fields.set('purpose', purpose);
  if (cursor !== undefined) {
    fields.set('cursor', cursor);
  }
  input.settle();
  current = results.begin(newId(), text, (event) => told(event, from, text, purpose));
  current.leave = new AbortController();
  current.over = answered(current, fields);
  await current.over;
}

/** Sends what is to be run, and reads what is told. */
async function answered(one, fields) {
  const gone = () => {
    cancel([one.id]);
    one.leave.abort();
  };
  addEventListener('pagehide', gone);
  cancelButton.disabled = false;
  say('Running…');
  try {
    await results.read(one, fetch('/sql', {
      method: 'POST',
      body: fields,
      signal: one.leave.signal,
      headers: { Accept: 'application/x-ndjson', 'X-Request-Id': one.id },
    }));
  } catch (failure) {
    if (one.stopped) {
      results.stopped(one);
      say('Cancelled.');
    } else {
      results.failed(one, { message: `The studio does not answer: ${failure.message}` });
      say('The studio does not answer.');
    }
  } finally {
    removeEventListener('pagehide', gone);
    if (document.activeElement === cancelButton) {
      input.focus();
    }
    cancelButton.disabled = true;
    current = null;
  }
}

/** Puts what concerns the whole page where it belongs. */
function told(event, from, text, purpose) {
  if (event.begins && purpose === 'run') {
    history.add(text.slice(event.begins.from, event.begins.to));
  }
  if (event.failed && event.failed.at !== null && event.failed.at !== undefined) {
    input.mark(from + event.failed.at, event.failed.message);
  }
  if (event.error) {
    say(event.error.what);
  }
  if (event.ends) {
    say(ended(event.ends));
  }
}

function ended({ outcome, statements, left }) {
  const all = statements + left;
  const done = left > 0 ? `${statements} of ${all} statements run` : `${all} ${all === 1 ? 'statement' : 'statements'} run`;
  switch (outcome) {
    case 'COMMITTED': return `${done}; committed.`;
    case 'ROLLED_BACK': return `${done}; rolled back: nothing was changed.`;
    case 'NOTHING_RUN': return 'Nothing was run.';
    default: return `${done}; read only.`;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  run('run', false);
});
document.getElementById('console-all').addEventListener('click', () => run('run', true));
document.getElementById('console-explain').addEventListener('click', () => run('explain', false));
document.getElementById('console-analyze').addEventListener('click', () => run('analyze', false));
cancelButton.addEventListener('click', stop);
document.getElementById('console-history-open').addEventListener('click', () => history.open());
document.getElementById('console-share').addEventListener('click', async () => {
  const address = new URL('/sql', location.href);
  address.searchParams.set('text', input.text());
  window.history.replaceState(null, '', address);
  try {
    await navigator.clipboard.writeText(address.href);
    say('The address holds the text, and is in the clipboard.');
  } catch {
    say('The address holds the text.');
  }
});

// Wherever one is on the page, and in front of the editor, which has a meaning of its own for some of these keys.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    event.stopPropagation();
    run('run', event.shiftKey);
  }
}, true);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && current && !event.defaultPrevented && !document.querySelector('dialog[open]')) {
    stop();
  }
});
input.focus();
