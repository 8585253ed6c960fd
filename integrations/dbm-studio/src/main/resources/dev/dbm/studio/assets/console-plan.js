/** Draws a plan of EXPLAIN (FORMAT JSON) as a tree that opens and closes, by keys too. */

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const SHOWN = new Set(['Node Type', 'Plans', 'Relation Name', 'Alias', 'Index Name', 'Startup Cost', 'Total Cost', 'Plan Rows',
  'Actual Rows', 'Actual Loops', 'Actual Total Time', 'Actual Startup Time', 'Plan Width', 'Parent Relationship', 'Async Capable',
  'Parallel Aware', 'Schema', 'Disabled']);

/** An estimate that is so many times too high or too low is worth a look. */
const FAR_OFF = 10;

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

/** What a node takes with all below it: time where it was measured, cost where not. */
function whole(node) {
  return node['Actual Total Time'] === undefined
      ? node['Total Cost']
      : node['Actual Total Time'] * Math.max(1, node['Actual Loops']);
}

/** What it takes itself. */
function own(node) {
  return Math.max(0, whole(node) - (node.Plans ?? []).reduce((sum, child) => sum + whole(child), 0));
}

function title(node) {
  const on = node['Relation Name'] ? ` on ${node['Relation Name']}` : '';
  const alias = node.Alias && node.Alias !== node['Relation Name'] ? ` ${node.Alias}` : '';
  const index = node['Index Name'] ? ` using ${node['Index Name']}` : '';
  return `${node['Node Type']}${index}${on}${alias}`;
}

function rows(node) {
  const cell = element('span', 'plan-rows');
  const planned = node['Plan Rows'];
  if (node['Actual Rows'] === undefined) {
    cell.textContent = `${number.format(planned)} rows`;
    return cell;
  }
  const actual = node['Actual Rows'];
  cell.textContent = `${number.format(actual)} of ${number.format(planned)} estimated`
      + (node['Actual Loops'] === 1 ? '' : ` × ${number.format(node['Actual Loops'])}`);
  const ratio = Math.max(actual, 1) / Math.max(planned, 1);
  if (node['Actual Loops'] > 0 && (ratio >= FAR_OFF || ratio <= 1 / FAR_OFF)) {
    cell.append(' ', element('span', 'badge warn', ratio > 1
        ? `${number.format(Math.round(ratio))} times as many` : `${number.format(Math.round(1 / ratio))} times fewer`));
  }
  return cell;
}

function bar(share) {
  const frame = element('span', 'plan-bar');
  const filled = element('span', 'plan-filled');
  filled.style.inlineSize = `${Math.round(share * 100)}%`;
  frame.append(filled);
  return frame;
}

function item(node, all) {
  const share = all === 0 ? 0 : Math.min(1, own(node) / all);
  const details = element('details', 'plan-node');
  details.open = true;
  const line = element('summary', 'plan-line');
  const measured = node['Actual Total Time'] !== undefined;
  const took = measured
      ? `${number.format(own(node))} ms, ${Math.round(share * 100)} %`
      : `cost ${number.format(node['Total Cost'])}, ${Math.round(share * 100)} %`;
  line.append(element('span', 'plan-title', title(node)), rows(node), element('span', 'plan-took', took), bar(share));
  details.append(line);
  const facts = Object.entries(node).filter(([name, value]) => !SHOWN.has(name) && value !== 0 && value !== false);
  if (facts.length > 0) {
    const list = element('dl', 'plan-facts');
    list.append(...facts.map(([name, value]) => {
      const fact = document.createElement('div');
      fact.append(element('dt', '', name), element('dd', 'mono', typeof value === 'string' ? value : JSON.stringify(value)));
      return fact;
    }));
    details.append(list);
  }
  const children = element('ul', 'plan-children');
  children.append(...(node.Plans ?? []).map((child) => item(child, all)));
  if (children.children.length > 0) {
    details.append(children);
  }
  const made = element('li');
  made.append(details);
  return made;
}

/** Up and down go from node to node, left closes one, right opens it. */
function walk(event) {
  const line = event.target.closest('summary');
  if (!line) {
    return;
  }
  const shown = [...event.currentTarget.querySelectorAll('summary')].filter((one) => one.checkVisibility());
  const at = shown.indexOf(line);
  if (event.key === 'ArrowDown') {
    shown[at + 1]?.focus();
  } else if (event.key === 'ArrowUp') {
    shown[at - 1]?.focus();
  } else if (event.key === 'ArrowLeft') {
    line.parentElement.open = false;
  } else if (event.key === 'ArrowRight') {
    line.parentElement.open = true;
  } else {
    return;
  }
  event.preventDefault();
}

export function drawn([explained]) {
  const made = element('div', 'plan');
  const root = explained.Plan;
  const times = ['Planning Time', 'Execution Time'].filter((name) => explained[name] !== undefined)
      .map((name) => `${name.toLowerCase()} ${number.format(explained[name])} ms`);
  if (times.length > 0) {
    made.append(element('p', 'quiet', times.join(', ')));
  }
  const tree = element('ul', 'plan-tree');
  tree.append(item(root, whole(root)));
  tree.addEventListener('keydown', walk);
  made.append(tree);
  return made;
}
