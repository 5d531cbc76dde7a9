// Building elements. Text goes in as text and never as markup, wherever it comes from.

/** An HTML element; attributes that are functions become listeners, `null` and `false` leave one out. */
function node(name, attributes, ...children) {
  return dressed(document.createElement(name), attributes, children);
}

/** An SVG element. */
function shape(name, attributes, ...children) {
  return dressed(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function dressed(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "value" || name === "checked" || name === "open") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text of a ledger: set apart, so that marks of direction in it cannot turn its surroundings round. */
function said(text) {
  return node("bdi", null, String(text ?? ""));
}

/** What only those hear who do not see. */
function unseen(text) {
  return node("span", { class: "unseen" }, text);
}

function button(label, act, attributes) {
  return node("button", { type: "button", click: act, ...attributes }, label);
}

/** A symbol beside words that say the same. */
function sign(text, kind) {
  return node("span", { class: `sign ${kind ?? ""}`, "aria-hidden": "true" }, text);
}

/** Fills a place anew and gives the focus back to the control that had it. */
function fill(place, ...children) {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && place.contains(focused) ? focused.dataset.key : null;
  place.replaceChildren(...children.flat(3).filter(Boolean));
  if (key && waitingFocus) waitingFocus.push([place, key]);
  else if (key) refocus(place, key);
  return place;
}

// While many places are filled, the focus waits: giving it lays the page out, and once is enough.
let waitingFocus = null;

/** Fills several places, and gives the focus back at the end. */
function fillTogether(work) {
  waitingFocus = [];
  try {
    work();
  } finally {
    const waiting = waitingFocus;
    waitingFocus = null;
    for (const [place, key] of waiting) refocus(place, key);
  }
}

/** Fills a place anew only when what it shows has changed. */
function fillChanged(place, shown, make) {
  const key = JSON.stringify([state.lang, shown]);
  if (place.shown === key) return;
  place.shown = key;
  fill(place, make());
}

function refocus(place, key) {
  for (const element of place.querySelectorAll("[data-key]")) {
    if (element.dataset.key === key) return element.focus({ preventScroll: true });
  }
}

/** Says something to those who listen instead of look. */
function announce(text) {
  document.getElementById("live").textContent = text;
}
