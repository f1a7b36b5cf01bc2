/**
 * What moves on the page: pan, zoom, find, light up causes and effects, open details, choose a picture. It reads the
 * parts of the pictures and their links from the page's data, writes text only as text, and asks nothing of the network.
 */
export const PAGE_SCRIPT = `(() => {
"use strict";
const page = document.documentElement;
const byId = (id) => document.getElementById(id);
const stage = byId("stage");
const data = JSON.parse(byId("data").textContent);
const details = data.boxes.map((each) => byId(each.detail));
const pictures = data.pictures.map(({ picture, boxes, links }) => {
  const holder = byId(picture);
  const svg = holder.querySelector("svg");
  const { width, height } = svg?.viewBox.baseVal ?? { width: 0, height: 0 };
  const whole = { x: 0, y: 0, width, height };
  svg?.setAttribute("role", "group");
  return {
    holder, svg, whole, view: whole, ties: links,
    boxes: boxes.map((id) => id === null ? null : byId(id)),
    links: links.map((each) => byId(each.link)),
  };
});
let now = pictures[0];
page.classList.add("js");

function show(next) {
  if (now.svg === null) return;
  const width = Math.min(Math.max(next.width, now.whole.width / 16), now.whole.width * 1.5);
  const height = (width / now.whole.width) * now.whole.height;
  const within = (start, size, all) => Math.min(Math.max(start, -size / 2), all - size / 2);
  const x = within(next.x + (next.width - width) / 2, width, now.whole.width);
  const y = within(next.y + (next.height - height) / 2, height, now.whole.height);
  now.view = { x, y, width, height };
  now.svg.setAttribute("viewBox", [x, y, width, height].map((each) => each.toFixed(2)).join(" "));
}
function zoom(by, at = { x: now.view.x + now.view.width / 2, y: now.view.y + now.view.height / 2 }) {
  const width = Math.min(Math.max(now.view.width / by, now.whole.width / 16), now.whole.width * 1.5);
  const kept = width / now.view.width;
  const x = at.x - (at.x - now.view.x) * kept;
  const y = at.y - (at.y - now.view.y) * kept;
  show({ x, y, width, height: now.view.height * kept });
}
function pointAt(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(now.svg.getScreenCTM().inverse());
}
function reveal(index) {
  if (now.svg === null) {
    now.boxes[index].scrollIntoView({ block: "nearest" });
    return;
  }
  const { x, y, width, height } = now.boxes[index].getBBox();
  const seen = x >= now.view.x && y >= now.view.y && x + width <= now.view.x + now.view.width && y + height <= now.view.y + now.view.height;
  if (!seen) show({ ...now.view, x: x + width / 2 - now.view.width / 2, y: y + height / 2 - now.view.height / 2 });
}

const pointers = new Map();
let moved = false;
stage.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || now.svg === null) return;
  if (pointers.size === 0) moved = false;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
stage.addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (before === undefined) return;
  const here = { x: event.clientX, y: event.clientY };
  if (!moved && Math.hypot(here.x - before.x, here.y - before.y) < 5) return;
  if (!moved) stage.setPointerCapture(event.pointerId);
  moved = true;
  stage.classList.add("moving");
  const unit = 1 / now.svg.getScreenCTM().a;
  if (pointers.size === 1) {
    show({ ...now.view, x: now.view.x - (here.x - before.x) * unit, y: now.view.y - (here.y - before.y) * unit });
  } else {
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, each]) => each);
    const distance = (one) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    const middle = pointAt({ clientX: (here.x + other.x) / 2, clientY: (here.y + other.y) / 2 });
    zoom(distance(here) / distance(before), middle);
  }
  pointers.set(event.pointerId, here);
});
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, (event) => {
    pointers.delete(event.pointerId);
    stage.classList.remove("moving");
  });
}
stage.addEventListener("wheel", (event) => {
  if (now.svg === null) return;
  event.preventDefault();
  zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), pointAt(event));
}, { passive: false });

function along(start, from, to) {
  const found = new Set([start]);
  for (const each of found) for (const link of now.ties) if (link[from] === each) found.add(link[to]);
  return found;
}
function light(lit) {
  if (now.svg === null) return;
  now.svg.classList.toggle("lighting", lit !== undefined);
  now.boxes.forEach((box, index) => box?.classList.toggle("lit", lit !== undefined && lit.boxes.has(index)));
  now.links.forEach((link, index) => link?.classList.toggle("lit", lit !== undefined && lit.links.has(index)));
}
function chainOf(index) {
  const causes = along(index, "to", "from");
  const effects = along(index, "from", "to");
  const runs = (link) => (causes.has(link.from) && causes.has(link.to)) || (effects.has(link.from) && effects.has(link.to));
  const lit = now.ties.flatMap((link, at) => (runs(link) ? [at] : []));
  return { boxes: new Set([...causes, ...effects]), links: new Set(lit) };
}

const about = byId("about");
let opened = -1;
function open(index) {
  close();
  if (now.boxes[index] === null) choose(pictures.findIndex((each) => each.boxes[index] !== null));
  opened = index;
  page.classList.add("open");
  for (const part of [now.boxes[index], details[index]]) part.classList.add("shown");
  now.boxes[index].setAttribute("aria-expanded", "true");
  byId("details").scrollTop = 0;
  reveal(index);
  details[index].querySelector("h2").focus({ preventScroll: true });
}
function openAbout() {
  close();
  page.classList.add("open");
  about.classList.add("shown");
  byId("details").scrollTop = 0;
  about.querySelector("h2").focus({ preventScroll: true });
}
function close() {
  about.classList.remove("shown");
  page.classList.remove("open");
  if (opened === -1) return;
  for (const part of [now.boxes[opened], details[opened]]) part.classList.remove("shown");
  now.boxes[opened].setAttribute("aria-expanded", "false");
  opened = -1;
}
function leave() {
  const last = opened;
  if (about.classList.contains("shown")) document.querySelector("[data-action=about]").focus();
  close();
  if (last !== -1) now.boxes[last].focus({ preventScroll: true });
}

const views = byId("view");
function choose(index) {
  close();
  light(undefined);
  now.holder.classList.remove("shown");
  now = pictures[index];
  now.holder.classList.add("shown");
  views.value = String(index);
  able();
}
/** Tables are read as they are: they have a place to scroll, and nothing to zoom. */
function able() {
  for (const action of ["in", "out", "fit"]) {
    document.querySelector("[data-action=" + action + "]").disabled = now.svg === null;
  }
}
able();
views?.addEventListener("change", () => choose(Number(views.value)));

function step(index, key) {
  const along = (from, to) => now.ties.find((link) => link[from] === index)?.[to];
  const next = {
    ArrowUp: () => along("from", "to"),
    ArrowDown: () => along("to", "from"),
    ArrowLeft: () => beside(index, now.boxes.length - 1),
    ArrowRight: () => beside(index, 1),
  }[key]?.();
  if (next === undefined) return;
  reveal(next);
  now.boxes[next].focus({ preventScroll: true });
}
function beside(index, by) {
  let next = index;
  do next = (next + by) % now.boxes.length;
  while (now.boxes[next] === null);
  return next;
}

for (const { svg, boxes, links, ties } of pictures) {
if (svg === null) continue;
boxes.forEach((box, index) => {
  if (box === null) return;
  box.classList.add("box");
  for (const [name, value] of Object.entries({
    tabindex: "0", role: "button", "aria-label": data.boxes[index].name,
    "aria-expanded": "false", "aria-controls": data.boxes[index].detail,
  })) box.setAttribute(name, value);
  box.addEventListener("pointerenter", () => light(chainOf(index)));
  box.addEventListener("pointerleave", () => light(undefined));
  box.addEventListener("focus", () => light(chainOf(index)));
  box.addEventListener("blur", () => light(undefined));
  box.addEventListener("click", () => { if (!moved) open(index); });
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") open(index);
    else if (event.key.startsWith("Arrow")) step(index, event.key);
    else return;
    event.preventDefault();
  });
});
links.forEach((link, index) => {
  if (link === null) return;
  const { from, to } = ties[index];
  link.classList.add("link");
  link.addEventListener("pointerenter", () => light({ boxes: new Set([from, to]), links: new Set([index]) }));
  link.addEventListener("pointerleave", () => light(undefined));
});
}

const field = byId("find");
let hits = [];
let hit = -1;
field.addEventListener("input", () => {
  const words = field.value.normalize("NFC").toLowerCase().split(/\\s+/).filter((word) => word !== "");
  hits = words.length === 0 ? [] : data.boxes.flatMap((each, index) =>
    words.every((word) => each.words.includes(word)) ? [index] : []);
  hit = -1;
  for (const { svg, boxes } of pictures) {
    svg?.classList.toggle("finding", words.length > 0);
    boxes.forEach((box, index) => box?.classList.toggle("hit", hits.includes(index)));
  }
  byId("found").textContent = words.length === 0 ? "" :
    data.found.replace("{0}", String(hits.length)).replace("{1}", String(data.boxes.length));
});
function clear() {
  field.value = "";
  field.dispatchEvent(new Event("input"));
}
field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && hits.length > 0) {
    hit = (hit + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    open(hits[hit]);
    field.focus();
  }
});

const actions = {
  in: () => zoom(1.4),
  out: () => zoom(1 / 1.4),
  fit: () => show(now.whole),
  close: leave,
  about: openAbout,
  colours: () => {
    const dark = page.dataset.theme === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches : page.dataset.theme === "dark";
    page.dataset.theme = dark ? "light" : "dark";
  },
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action]");
  if (button !== null) actions[button.dataset.action]();
  const reference = event.target.closest("[data-open]");
  if (reference === null) return;
  event.preventDefault();
  open(Number(reference.dataset.open));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (field.value !== "") clear();
    else leave();
  } else if (event.target === field || event.target === views || event.ctrlKey || event.metaKey || event.altKey) return;
  else if (event.key === "+" || event.key === "=") actions.in();
  else if (event.key === "-") actions.out();
  else if (event.key === "0") actions.fit();
  else if (event.key === "/") { event.preventDefault(); field.focus(); }
});

const asked = data.pictures[0].boxes.findIndex((id) => "#" + id === decodeURI(location.hash));
if (asked !== -1) open(asked);
})();
`;
