// Nothing in; a key that is held down presses no button again and again: of what stands on the screen
// by then nobody has read a word.

const FIELDS = "input, textarea, select, [contenteditable=true]";
let listening = false;

export default function () {
  if (listening) return;
  listening = true;
  window.addEventListener(
    "keydown",
    (event) => {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.repeat && letter && !event.target.closest?.(FIELDS)) event.stopImmediatePropagation();
    },
    true,
  );
}
