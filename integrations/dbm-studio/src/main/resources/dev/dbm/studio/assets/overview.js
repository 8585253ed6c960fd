/** Classes are compiled in another window: what generate would write is looked at again when somebody comes back from there. */
const next = document.getElementById('next');

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    next.dispatchEvent(new Event('again'));
  }
});
