// The items of a tray, with their grips, on the page in; the order they are dragged into out.
//
// The items are drawn by the server, and nothing of them is changed here: a line shows where what
// is dragged would stand, and the ids leave in their new order. The server checks that they are the
// ids it knows. A grip that has the focus is moved by the arrow keys as well.

const EDGE = 70; // px: nearer to the window's edge the page scrolls along
const running = new WeakMap(); // Streamlit calls again on new data without ending the call before.
const moved = new WeakMap(); // the item whose grip takes the focus again after the page is redrawn

export default function ({ data, parentElement, setTriggerValue }) {
  running.get(parentElement)?.abort();
  const stop = new AbortController();
  running.set(parentElement, stop);
  const line = parentElement.querySelector(".tray-line");
  const said = parentElement.querySelector(".tray-said");
  let dragged = null;
  let at = 0;

  const put = (item, place) => {
    const others = data.items.filter((one) => one !== item);
    const order = [...others.slice(0, place), item, ...others.slice(place)];
    if (place < 0 || order.every((one, number) => one === data.items[number])) return;
    moved.set(parentElement, item);
    said.textContent = `Moved to place ${place + 1} of ${order.length}.`;
    setTriggerValue("order", order);
  };
  const drop = () => {
    dragged = null;
    line.hidden = true;
  };
  const show = (y) => {
    const boxes = data.items.filter((one) => one !== dragged).map(card).filter(Boolean);
    at = boxes.filter((box) => y > (box.top + box.bottom) / 2).length;
    const [before, next] = [boxes[at - 1], boxes[at]];
    const from = next ?? before;
    if (!from) return;
    line.hidden = false;
    line.style.left = `${from.left}px`;
    line.style.width = `${from.width}px`;
    line.style.top = `${next ? next.top - 5 : before.bottom + 3}px`;
  };
  const listen = (kind, handler) =>
    document.addEventListener(kind, handler, { signal: stop.signal, capture: true });

  listen("pointerdown", (event) => {
    const grip = event.target.closest?.(".ro-grip");
    if (!grip || event.button) return;
    event.preventDefault(); // no selection of text; the focus is given by hand
    grip.focus({ preventScroll: true });
    grip.setPointerCapture(event.pointerId);
    dragged = grip.dataset.item;
  });
  listen("pointermove", (event) => {
    if (dragged === null) return;
    scrollAlong(event.clientY);
    show(event.clientY);
  });
  listen("pointerup", () => {
    const [item, place, drawn] = [dragged, at, !line.hidden];
    drop();
    if (item !== null && drawn) put(item, place);
  });
  listen("pointercancel", drop);
  listen("keydown", (event) => {
    if (event.key === "Escape" && dragged !== null) drop();
    const item = event.target.closest?.(".ro-grip")?.dataset.item;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (item === undefined || by === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    put(item, data.items.indexOf(item) + by);
  });
  if (moved.has(parentElement)) focusAgain(moved.get(parentElement), stop.signal);
  moved.delete(parentElement);
  return () => stop.abort();
}

function gripOf(item) {
  return document.querySelector(`.ro-grip[data-item="${CSS.escape(item)}"]`);
}

function card(item) {
  return gripOf(item)?.closest('[class*="st-key-tray-item-"]')?.getBoundingClientRect();
}

function scrollAlong(y) {
  const by = y < EDGE ? -18 : y > innerHeight - EDGE ? 18 : 0;
  if (by) document.querySelector("[data-testid=stMain]")?.scrollBy(0, by);
}

// The items may be drawn after this call, and drawing takes the focus away.
function focusAgain(item, signal) {
  const until = performance.now() + 1500;
  const attempt = () => {
    const grip = gripOf(item);
    const elsewhere = document.activeElement?.matches("input, textarea");
    if (grip && !elsewhere && document.activeElement !== grip) grip.focus();
    if (performance.now() < until && !signal.aborted && !elsewhere) setTimeout(attempt, 60);
  };
  attempt();
}
