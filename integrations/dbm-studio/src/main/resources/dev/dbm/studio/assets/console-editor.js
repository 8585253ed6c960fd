/**
 * The editor: CodeMirror with names of the database to complete; where it cannot be loaded, the plain text area that the page came with.
 *
 * Both are used in the same way: text, setText, selection, mark, settle (which takes marks and offers away) and focus.
 */
import { complete } from './console-complete.js';

export async function editor(area) {
  try {
    await import('./vendor/codemirror/codemirror.js');
    for (const part of ['sql', 'show-hint', 'matchbrackets', 'closebrackets', 'comment']) {
      await import(`./vendor/codemirror/${part}.js`);
    }
    return rich(area, window.CodeMirror);
  } catch (failure) {
    console.info('The plain text area is used', failure);
    return plain(area);
  }
}

function plain(area) {
  return {
    text: () => area.value,
    setText: (text) => {
      area.value = text;
    },
    selection: () => ({
      text: area.value.slice(area.selectionStart, area.selectionEnd),
      from: area.selectionStart,
      cursor: area.selectionEnd,
    }),
    mark: (at) => {
      area.setSelectionRange(at, at);
      area.focus();
    },
    settle: () => {},
    focus: () => area.focus(),
  };
}

/** PostgreSQL's words, without those of one letter, which are aliases far more often; and what is in double quotes is one name. */
function mode(CodeMirror) {
  const given = CodeMirror.resolveMode('text/x-pgsql');
  return {
    ...given,
    keywords: Object.fromEntries(Object.entries(given.keywords).filter(([word]) => word.length > 1)),
    support: { ...given.support, doubleQuote: true },
  };
}

function rich(area, CodeMirror) {
  const mirror = CodeMirror.fromTextArea(area, {
    mode: mode(CodeMirror),
    lineNumbers: true,
    lineWrapping: false,
    matchBrackets: true,
    autoCloseBrackets: true,
    screenReaderLabel: 'SQL',
    indentUnit: 2,
    // The tab key leads out of the editor, as it does everywhere; Ctrl-] and Ctrl-[ indent.
    extraKeys: {
      Tab: false,
      'Shift-Tab': false,
      'Ctrl-Space': (one) => hint(one),
      // Names that were asked for may still be on their way.
      Esc: (one) => (one.state.completionActive ? one.closeHint() : CodeMirror.Pass),
      'Ctrl-/': 'toggleComment',
      'Cmd-/': 'toggleComment',
    },
    hintOptions: { completeSingle: false, closeOnUnfocus: true },
  });
  // What scrolls can be reached by keys, also without the cursor.
  const scroller = mirror.getScrollerElement();
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', 'Text of the editor');
  let marks = [];

  async function offers(one) {
    const found = await complete(one, CodeMirror);
    if (found) {
      CodeMirror.on(found, 'shown', () => {
        document.querySelector('.CodeMirror-hints')?.setAttribute('aria-label', 'Names and keywords');
      });
    }
    return found;
  }

  function hint(one) {
    one.showHint({ hint: (at) => offers(at), completeSingle: false });
  }

  mirror.on('inputRead', (one, change) => {
    if (change.origin === '+input' && /^[\w.]$/.test(change.text.join('')) && !one.state.completionActive) {
      const kind = one.getTokenTypeAt(one.getCursor()) ?? '';
      if (!/string|comment|number/.test(kind)) {
        hint(one);
      }
    }
  });
  return {
    text: () => mirror.getValue(),
    setText: (text) => {
      mirror.setValue(text);
      mirror.setCursor(mirror.lineCount(), 0);
    },
    selection: () => ({
      text: mirror.getSelection(),
      from: mirror.indexFromPos(mirror.getCursor('from')),
      cursor: mirror.indexFromPos(mirror.getCursor()),
    }),
    mark: (at, message) => {
      const from = mirror.posFromIndex(at);
      const line = mirror.getLine(from.line) ?? '';
      const word = /^[\w$]+(?:\.[\w$]+)*|^./.exec(line.slice(from.ch))?.[0] ?? '';
      const start = word === '' ? Math.max(0, from.ch - 1) : from.ch;
      const to = { line: from.line, ch: Math.max(start + 1, from.ch + word.length) };
      marks.push(mirror.markText({ line: from.line, ch: start }, to, { className: 'console-error', title: message }));
      mirror.addLineClass(from.line, 'background', 'console-error-line');
      mirror.scrollIntoView(from, 40);
    },
    settle: () => {
      mirror.closeHint();
      marks.forEach((one) => one.clear());
      marks = [];
      mirror.eachLine((line) => {
        mirror.removeLineClass(line, 'background', 'console-error-line');
      });
    },
    focus: () => mirror.focus(),
  };
}
