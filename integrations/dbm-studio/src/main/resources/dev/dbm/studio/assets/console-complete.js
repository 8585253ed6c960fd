/** What the editor offers: columns of the tables that the statement names, tables, functions, namespaces and keywords. */

const MOST = 200;
let words = null;
let asked = null;

/** The names of the database, asked for when they are needed first. */
async function known() {
  asked ??= fetch('/sql/words', { headers: { Accept: 'application/json' } }).then((answer) => {
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  });
  try {
    words = await asked;
  } catch {
    asked = null;
    words = { path: [], relations: [], functions: [], keywords: [] };
  }
  return words;
}

const NAME = '(?:"(?:[^"]|"")*"|[\\p{L}_][\\p{L}\\p{N}_$]*)';
const BEFORE = new RegExp(`((?:${NAME}\\s*\\.\\s*)*)("(?:[^"]|"")*|[\\p{L}_][\\p{L}\\p{N}_$]*)?$`, 'u');
const SOURCES = new RegExp(
    `\\b(?:from|join|update|into|table)\\s+(?:only\\s+)?((?:${NAME}\\s*\\.\\s*)?${NAME})(?:\\s+(?:as\\s+)?(${NAME}))?`, 'giu');
const MORE_SOURCES = new RegExp(`,\\s*((?:${NAME}\\s*\\.\\s*)?${NAME})(?:\\s+(?:as\\s+)?(${NAME}))?`, 'giu');
const NO_ALIAS = new Set(('where on using join left right inner outer full cross natural set order group having limit offset values'
    + ' select returning union intersect except window fetch for default').split(' '));

function parts(text) {
  return [...text.matchAll(new RegExp(NAME, 'giu'))].map(([part]) => plain(part));
}

/** The name that a text stands for: as it is in quotes, in small letters without. */
function plain(text) {
  return text.startsWith('"') ? text.slice(1).replace(/"$/, '').replaceAll('""', '"') : text.toLowerCase();
}

function quoted(name, keywords) {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !keywords.has(name.toUpperCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Tables that the text names behind FROM and the like, by the names that they have there. */
function sources(text, { path, relations }) {
  const found = new Map();
  const places = [...text.matchAll(SOURCES), ...(/\bfrom\b/i.test(text) ? text.matchAll(MORE_SOURCES) : [])];
  for (const [, name, alias] of places) {
    const [first, second] = parts(name);
    const relation = second === undefined
        ? relations.find((one) => one.name === first && path.includes(one.namespace))
            ?? relations.find((one) => one.name === first)
        : relations.find((one) => one.namespace === first && one.name === second);
    if (relation) {
      found.set(relation.name, relation);
      if (alias && !NO_ALIAS.has(alias.toLowerCase())) {
        found.set(plain(alias), relation);
      }
    }
  }
  return found;
}

/** What may stand behind a dot. */
function qualified([first, second], text, all) {
  if (second !== undefined) {
    const relation = all.relations.find((one) => one.namespace === first && one.name === second);
    return (relation?.columns ?? []).map((name) => ({ name, kind: 'column' }));
  }
  const relation = sources(text, all).get(first) ?? all.relations.find((one) => one.name === first && all.path.includes(one.namespace));
  return [
    ...(relation?.columns ?? []).map((name) => ({ name, kind: 'column' })),
    ...all.relations.filter((one) => one.namespace === first).map(({ name }) => ({ name, kind: 'table' })),
    ...all.functions.filter((one) => one.namespace === first).map(({ name }) => ({ name, kind: 'function' })),
  ];
}

function unqualified(text, all) {
  const near = sources(text, all);
  const visible = new Set([...all.path, 'pg_catalog']);
  const columns = new Set([...near.values()].flatMap((one) => one.columns));
  return [
    ...[...columns].map((name) => ({ name, kind: 'column' })),
    ...[...near.keys()].map((name) => ({ name, kind: 'table' })),
    ...all.relations.filter((one) => all.path.includes(one.namespace)).map(({ name }) => ({ name, kind: 'table' })),
    ...[...new Set(all.relations.map((one) => one.namespace))].map((name) => ({ name, kind: 'namespace' })),
    ...all.keywords.map((name) => ({ name, kind: 'keyword' })),
    ...all.relations.filter((one) => !all.path.includes(one.namespace))
        .map(({ namespace, name }) => ({ name, kind: 'table', namespace })),
    ...all.functions.filter((one) => visible.has(one.namespace)).map(({ name }) => ({ name, kind: 'function' })),
  ];
}

/** The statement around the cursor, near enough: between the semicolons before and behind it. */
function around(text, at) {
  const from = text.lastIndexOf(';', at - 1) + 1;
  const to = text.indexOf(';', at);
  return text.slice(from, to < 0 ? text.length : to);
}

/** Answers CodeMirror's show-hint. */
export async function complete(mirror, CodeMirror) {
  const all = words ?? await known();
  const cursor = mirror.getCursor();
  const line = mirror.getLine(cursor.line).slice(0, cursor.ch);
  const [, before, begun = ''] = BEFORE.exec(line) ?? [null, ''];
  const wanted = begun.replace(/^"/, '').toLowerCase();
  const text = around(mirror.getValue(), mirror.indexFromPos(cursor));
  const keywords = new Set(all.keywords);
  const seen = new Set();
  const offered = (before === '' ? unqualified(text, all) : qualified(parts(before), text, all))
      .filter(({ name, kind, namespace }) => {
        const key = `${kind}.${namespace ?? ''}.${name}`;
        const fits = name.toLowerCase().startsWith(wanted) && !seen.has(key) && (wanted !== '' || kind !== 'keyword');
        seen.add(key);
        return fits;
      })
      .slice(0, MOST);
  if (offered.length === 1 && offered[0].name.toLowerCase() === wanted) {
    return null;
  }
  return {
    list: offered.map(({ name, kind, namespace }) => ({
      text: kind === 'keyword' ? name : (namespace ? `${quoted(namespace, keywords)}.` : '') + quoted(name, keywords),
      displayText: name,
      render: (element) => {
        const label = document.createElement('span');
        label.textContent = namespace ? `${namespace}.${name}` : name;
        const what = document.createElement('span');
        what.className = 'console-hint-kind';
        what.textContent = kind;
        element.append(label, what);
      },
    })),
    from: CodeMirror.Pos(cursor.line, cursor.ch - begun.length),
    to: cursor,
  };
}
