// The ids of the sites and the chosen one in; the site that a button or an arrow key steps to, and
// how wide and high the map is, out.
//
// The server draws the map anew for what leaves here; nothing of the map is changed in the browser.

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const ABOUT = 24; // px: a map so little wider or narrower needs no other view
const HIGHER = 60; // px: as for the height, which a window on a desk seldom leaves as it was drawn for
const running = new WeakMap(); // Streamlit calls again on new data without ending the call before.

export default function ({ data, parentElement, setTriggerValue }) {
  running.get(parentElement)?.abort();
  const stop = new AbortController();
  running.set(parentElement, stop);
  const bar = parentElement.querySelector(".map-bar");
  const whole = bar.querySelector("[data-whole]");
  let at = data.sites.indexOf(data.site);

  bar.querySelector(".map-bar-at").textContent = data.said;
  whole.hidden = !data.near;
  const go = (place) => {
    at = (place + data.sites.length) % data.sites.length;
    setTriggerValue("site", data.sites[at]);
  };
  const listen = (kind, handler) => bar.addEventListener(kind, handler, { signal: stop.signal });

  listen("click", (event) => {
    const pressed = event.target.closest("button");
    if (pressed === whole) {
      bar.querySelector("button").focus(); // this one goes with the press
      setTriggerValue("whole", true);
    } else if (pressed) go(at + Number(pressed.dataset.by));
  });
  listen("keydown", (event) => {
    const by = STEPS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault(); // the page does not scroll along
    event.stopPropagation();
    go(at + by);
  });

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const high = bar.querySelector(".map-bar-high");
  const tell = () => {
    const tall = high.getBoundingClientRect().height; // 0 where the map is as high as it was asked
    const height = Math.abs((tall || data.least) - data.height) > HIGHER ? tall : data.height;
    // A map wider than high shows nothing more of the two countries.
    const most = Math.max(data.most, height);
    const width = Math.min(bar.parentElement.getBoundingClientRect().width, most);
    const other = Math.abs(width - data.width) > ABOUT || height !== data.height;
    if (width && (other || still !== data.still))
      setTriggerValue("seen", { width: Math.round(width), height: Math.round(height), still });
  };
  let waiting = 0;
  const watch = new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 200); // while a window is drawn larger nothing is asked for
  });
  watch.observe(bar.parentElement);
  watch.observe(high);
  stop.signal.addEventListener("abort", () => {
    clearTimeout(waiting);
    watch.disconnect();
  });
  return () => stop.abort();
}
