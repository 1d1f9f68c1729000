// A selection in the reader's text in; a small bar beside it and, on a press, the passage out.
//
// The text stands on the page already, escaped by the server. Nothing here writes markup: what was
// selected is read as text and leaves as numbers, which the server checks against its own copy.
// The chosen sentence, or the place found, is brought into view, too: only a script can scroll.

const TEXT = ".ro-par > .ro-text";
const KEYS = { s: "statement", m: "meeting", w: "words" };
const running = new WeakMap(); // Streamlit calls again on new data without ending the call before.
const shown = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  running.get(parentElement)?.abort();
  const stop = new AbortController();
  running.set(parentElement, stop);
  const bar = parentElement.querySelector(".marking");
  bar.querySelector("[data-what=words]").hidden = !data.words;
  let found = null;

  const hide = () => {
    found = null;
    if (bar.matches(":popover-open")) bar.hidePopover();
  };
  const look = () => {
    found = data.open ? passage() : null;
    if (!found) return hide();
    bar.showPopover();
    place(bar);
  };
  const press = (what) => {
    const value = { what, article: data.article, ...found };
    document.getSelection().removeAllRanges(); // else the bar comes back with the next click
    hide();
    setTriggerValue("passage", value);
  };
  const listen = (target, kind, handler, more = {}) =>
    target.addEventListener(kind, handler, { signal: stop.signal, ...more });

  listen(document, "pointerup", (event) => {
    if (!event.composedPath().includes(bar)) setTimeout(look);
  });
  listen(document, "keyup", (event) => event.shiftKey && look());
  listen(document, "selectionchange", () => {
    if (document.getSelection().isCollapsed) hide();
  });
  listen(document, "scroll", () => found && place(bar), { capture: true, passive: true });
  listen(document, "keydown", (event) => answer(event, found, data, press, hide), { capture: true });
  listen(bar, "pointerdown", (event) => event.preventDefault()); // keeps the selection
  for (const button of bar.querySelectorAll("button")) {
    listen(button, "click", () => press(button.dataset.what));
  }
  if (shown.get(parentElement) !== data.chosen) {
    shown.set(parentElement, data.chosen);
    bringIntoView(data.chosen, stop.signal);
  }
  return () => stop.abort();
}

function answer(event, found, data, press, hide) {
  const written = event.composedPath()[0];
  if (!found || event.ctrlKey || event.metaKey || event.altKey) return;
  if (written.isContentEditable || written.matches?.("input, textarea, select")) return;
  const what = KEYS[event.key.toLowerCase()];
  if (event.key === "Escape") hide();
  else if (what && (what !== "words" || data.words)) press(what);
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// What is selected: a point in the paragraph it begins in, one in the paragraph it ends in, in code
// points (a string of JavaScript counts UTF-16 units), and the words themselves.
function passage() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...document.querySelectorAll(TEXT)]
    .filter((text) => range.intersectsNode(text) && text.checkVisibility())
    .map((text) => inside(text, range))
    .filter((piece) => piece.words.trim());
  if (!pieces.length) return null;
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  return {
    begin: [first.part, first.from],
    end: [last.part, last.to],
    words: pieces.map((piece) => piece.words).join("\n"),
  };
}

function inside(text, range) {
  const piece = document.createRange();
  piece.selectNodeContents(text);
  const before = piece.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, piece) > 0) {
    piece.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, piece) < 0) {
    piece.setEnd(range.endContainer, range.endOffset);
  }
  before.setEnd(piece.startContainer, piece.startOffset);
  const words = piece.toString();
  const from = points(before.toString());
  return { part: Number(text.dataset.start), from, to: from + points(words), words };
}

function points(words) {
  let number = 0;
  for (const _ of words) number += 1;
  return number;
}

function place(bar) {
  const rects = document.getSelection().getRangeAt(0).getClientRects();
  const last = rects[rects.length - 1];
  if (!last) return;
  const left = Math.min(Math.max(8, last.right - 40), innerWidth - bar.offsetWidth - 8);
  const top = Math.min(Math.max(60, last.bottom + 8), innerHeight - bar.offsetHeight - 8);
  bar.style.left = `${left}px`;
  bar.style.top = `${top}px`;
}

// The text may be drawn after this call: it says itself which record it was drawn for.
function bringIntoView(chosen, signal) {
  const until = performance.now() + 3000;
  const attempt = () => {
    const text = document.querySelector(`[data-chosen="${Number(chosen)}"]`);
    const mark = text?.querySelector("mark.ro-hit-on") ?? text?.querySelector("mark.ro-sentence");
    if (mark) {
      const { top, bottom } = mark.getBoundingClientRect();
      if (top < 60 || bottom > innerHeight - 20) mark.scrollIntoView({ block: "center" });
    } else if (performance.now() < until && !signal.aborted) {
      setTimeout(attempt, 50);
    }
  };
  attempt();
}
