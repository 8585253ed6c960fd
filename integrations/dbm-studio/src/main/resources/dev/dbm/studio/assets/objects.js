/** The list of objects by keys: down from the filter into the list, up and back. */
const list = document.getElementById('objects-list');
const filter = document.querySelector('.objects-filter [data-filter]');

document.querySelector('.objects').addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const typing = document.activeElement === filter;
  if (event.key === 'ArrowDown' && (typing || at >= 0)) {
    links[Math.min(at + 1, links.length - 1)]?.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    (links[at - 1] ?? filter).focus();
  } else if (event.key === 'Escape' && at >= 0) {
    filter.focus();
  } else {
    return;
  }
  event.preventDefault();
});
