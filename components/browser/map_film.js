// Sites, their marks step by step, and the address of the outlines in; a picture of the map that is
// played in the browser, and the step whose days are asked for, out.
//
// Web Mercator, as the live map draws it: 512 pixels round the world at zoom 0. On paper the
// stylesheet shows the picture in place of the live map, as soon as its land is there.

const MARKS = {
  diamond: "M0-9.5L9.5 0 0 9.5-9.5 0Z", triangle: "M0-7.2L7.2 6H-7.2Z", square: "M-6-6H6V6H-6Z",
  circle: "M-6.4 0a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0-12.8 0Z", down: "M0 7.2L7.2-6H-7.2Z",
};
const FULL = 1600, EMPTY = 450; // ms: a step with something in it, and one without
const LINE = 15, LETTER = 7.4; // px of a name at 13 px, bold
const KINDS = ["faint", "", "main"]; // of a mark: nothing told of it, something, missile defence
const BESIDE = [[16, 0, "start"], [-16, 0, "end"], [0, -24, "middle"], [0, 24, "middle"]];
const running = new WeakMap(); // Streamlit calls again on new data without ending the call before.
const asked = new Map(); // address -> its features: asked for once

export default function ({ data, parentElement, setTriggerValue }) {
  running.get(parentElement)?.abort();
  const stop = new AbortController();
  running.set(parentElement, stop);
  const find = (selector) => parentElement.querySelector(selector);
  const listen = (one, kind, handler) => one.addEventListener(kind, handler, { signal: stop.signal });

  const picture = drawn(data, find(".map-film-map"));
  land(data.base).then((shapes) => {
    if (stop.signal.aborted || !shapes) return;
    picture.ground(shapes);
    parentElement.getRootNode().host?.setAttribute("data-ready", "");
  });
  const film = played(data.steps, find, picture);
  controls(film, find, listen, (step) => setTriggerValue("days", step));
  stop.signal.addEventListener("abort", film.stop);
  return () => stop.abort();
}

// The whole, which paper shows, and the two ways to add to it: its land, and the marks of a step.
function drawn(data, svg) {
  const [longitude, latitude, zoom, width, height] = data.view;
  const middle = project(longitude, latitude, zoom);
  const place = (lon, lat) => {
    const [x, y] = project(lon, lat, zoom);
    return [x - middle[0] + width / 2, y - middle[1] + height / 2];
  };
  const part = (name) => svg.querySelector(`[data-part=${name}]`);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("aria-label", data.alt);
  drawWhole(part("whole"), data, place);
  const marks = data.sites.map((site) => mark(site, place, ""));
  part("marks").replaceChildren(...marks);
  return {
    ground: (shapes) => drawGround(part("ground"), shapes, data.areas, place, [width, height]),
    step: (its) => {
      // Between the words and the controls the map is smaller than the live one; its names are not.
      const box = svg.getBoundingClientRect();
      const times = Math.max(width / (box.width || width), height / (box.height || height));
      svg.style.setProperty("--k", times);
      marks.forEach((one, number) => changed(one.firstChild, data.sites[number], number, its));
      part("step").replaceChildren(...beside(data.sites, its, place, times));
    },
  };
}

// What plays, steps and stops; nothing of it leaves the browser.
function played(steps, find, picture) {
  const [open, stage, range] = [".map-film-open", ".map-film-stage", "input"].map(find);
  const [play, ask, said] = ["[data-play]", "[data-ask]", ".map-film-said"].map(find);
  const last = steps.length - 1;
  let at = 0, timer = 0;
  open.hidden = last < 1;
  open.textContent = /^\d+$/.test(steps[0]?.words) ? "▶ Play the years" : "▶ Play the months";
  stage.hidden = true;
  range.max = Math.max(last, 0);

  const show = (step) => {
    at = Math.min(Math.max(step, 0), last);
    const { words, said: told, marks } = steps[at];
    said.querySelector("b").textContent = words;
    said.querySelector("span").textContent = told;
    range.value = at;
    range.setAttribute("aria-valuetext", `${words}: ${told}`);
    ask.textContent = `Only ${words.replace(/,.*/, "")}`;
    picture.step(marks);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    play.textContent = at === last ? "Play again" : "Play";
    said.setAttribute("aria-live", "polite"); // while it plays nobody could follow
  };
  const wait = () => (timer = setTimeout(next, steps[at].marks.length ? FULL : EMPTY));
  const next = () => {
    show(at + 1);
    if (at === last) stop();
    else wait();
  };
  const run = () => {
    said.setAttribute("aria-live", "off");
    play.textContent = "Pause";
    if (at === last) show(0);
    wait();
  };
  const go = (to) => {
    show(to);
    stop();
  };
  const shown = (is) => {
    stage.hidden = !is;
    open.hidden = is;
    (is ? play : open).focus();
  };
  return { at: () => at, go, run, shown, stop, toggle: () => (timer ? stop() : run()) };
}

function controls(film, find, listen, ask) {
  const [stage, range] = [".map-film-stage", "input"].map(find);
  const close = () => {
    film.stop();
    film.shown(false);
  };
  listen(find(".map-film-open"), "click", () => {
    film.shown(true);
    film.go(0);
    // Whoever wants nothing to move steps by hand.
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) film.run();
  });
  listen(find("[data-play]"), "click", film.toggle);
  for (const one of find(".map-film-controls").querySelectorAll("[data-by]"))
    listen(one, "click", () => film.go(film.at() + Number(one.dataset.by)));
  listen(range, "input", () => film.go(Number(range.value)));
  listen(find("[data-ask]"), "click", () => {
    close();
    ask(film.at());
  });
  listen(find("[data-close]"), "click", close);
  listen(stage, "keydown", (event) => {
    const by = event.target === range ? 0 : { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") close();
    else if (by) film.go(film.at() + by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function project(longitude, latitude, zoom) {
  const scale = 512 * 2 ** zoom;
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return [(longitude / 360 + 0.5) * scale, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * scale];
}

async function land(base) {
  const files = ["basemap", "admin1"].map((name) => `${base}${name}.geojson`);
  const get = (file) => {
    if (!asked.has(file)) {
      const answer = fetch(file).then((one) => (one.ok ? one.json() : Promise.reject(one.status)));
      asked.set(file, answer);
      answer.catch(() => asked.delete(file)); // the next run asks again
    }
    return asked.get(file);
  };
  // Without its land the picture stays away: paper has the live map, then.
  return Promise.all(files.map(get)).catch(() => null);
}

function drawGround(group, [countries, units], areas, place, [width, height]) {
  const most = Math.max(1, ...Object.values(areas));
  const around = [-width, -height, 2 * width, 2 * height];
  const of = (collection, kind) =>
    collection.features.map((one) => {
      const line = outline(one.geometry, place, around);
      return line && node("path", { d: line, class: kind(one.properties) });
    });
  const told = of(units, ({ id }) => (areas[id] ? "area" : "unit"));
  units.features.forEach(({ properties: { id } }, number) => {
    if (areas[id]) told[number]?.style.setProperty("--share", areas[id] / most);
  });
  const borders = of(countries, () => "border");
  group.replaceChildren(...[...of(countries, () => "land"), ...told, ...borders].filter(Boolean));
}

function outline({ type, coordinates }, place, [west, north, east, south]) {
  const polygons = type === "MultiPolygon" ? coordinates : [coordinates];
  return polygons
    .map(([ring]) => {
      const points = ring.map(([lon, lat]) => place(lon, lat));
      const seen = points.some(([x, y]) => x > west && x < east && y > north && y < south);
      return seen ? `M${points.map((one) => one.map((n) => n.toFixed(1)).join(" ")).join("L")}Z` : "";
    })
    .join("");
}

function drawWhole(group, { sites, countries }, place) {
  const names = countries.map(([name, lon, lat]) => text(name, ...place(lon, lat), "middle", "country"));
  const marks = sites.map((site) => mark(site, place, KINDS[site[7]]));
  const labels = sites.filter((site) => site[6].length).map((site) => {
    const [[x, y], [dx, dy, anchor]] = [place(site[1], site[2]), site[6]];
    return text(site[0], x + dx, y + dy, anchor, KINDS[site[7]]);
  });
  group.replaceChildren(...names, ...marks, ...labels);
}

function changed(path, site, number, marks) {
  const its = marks.filter(([other]) => other === number);
  const kinds = { main: site[7] === 2, waits: !its.length };
  kinds.plan = its.length > 0 && its.every(([, , plan]) => plan);
  path.setAttribute("class", ["mark", ...Object.keys(kinds).filter((kind) => kinds[kind])].join(" "));
}

// A ring where a meeting was, and the names that have room.
function beside(sites, marks, place, times) {
  const met = new Set(marks.filter(([, meeting]) => meeting).map(([number]) => number));
  const rings = [...met].map((number) => {
    const [x, y] = place(sites[number][1], sites[number][2]);
    return node("circle", { cx: x + sites[number][4], cy: y + sites[number][5], class: "met" });
  });
  const active = [...new Set(marks.map(([number]) => number))];
  const taken = active.map((number) => around(sites[number], place, times));
  const names = active.map((number) => label(sites[number], place, taken, times));
  return [...rings, ...names.filter(Boolean)];
}

function around(site, place, times) {
  const [x, y] = place(site[1], site[2]);
  const half = 9 * times;
  return [x + site[4] - half, y + site[5] - half, x + site[4] + half, y + site[5] + half];
}

function label(site, place, taken, times) {
  const [x, y] = place(site[1], site[2]);
  const wide = site[0].length * LETTER * times;
  for (const [right, down, anchor] of BESIDE) {
    const [dx, dy] = [right * times, down * times];
    const left = x + dx - { start: 0, end: wide, middle: wide / 2 }[anchor];
    const half = (LINE * times) / 2;
    const box = [left, y + dy - half, left + wide, y + dy + half];
    if (taken.some((one) => cover(one, box))) continue;
    taken.push(box);
    return text(site[0], x + dx, y + dy, anchor, "active");
  }
  return null; // what has no room is told in words above
}

function cover(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function mark([, lon, lat, icon, dx, dy], place, kind) {
  const [x, y] = place(lon, lat);
  const group = node("g", { transform: `translate(${x + dx} ${y + dy})` });
  group.append(node("path", { d: MARKS[icon], class: `mark ${kind}` })); // grows in its own place
  return group;
}

function text(words, x, y, anchor, kind) {
  const found = node("text", { x, y, "text-anchor": anchor, class: kind });
  found.textContent = words;
  return found;
}

function node(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
