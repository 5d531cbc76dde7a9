// The page as a whole: what is in sight, how one gets from one view to another, and how it starts.

const banner = document.getElementById("top");
const main = document.getElementById("main");

function drawTop() {
  document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
  document.getElementById("skip").textContent = t("skip");
  fill(banner, brand(), node("span", { class: "grow" }), state.unit?.people.length ? menu() : null, languageSwitch());
}

function brand() {
  const act = (event) => {
    event.preventDefault();
    if (state.unit) showUnit();
  };
  return node("a", { href: "#/", class: "brand", "aria-label": t("product"), click: act }, "学时 ", node("small", null, "xueshi"));
}

function languageSwitch() {
  return button(t("otherLanguage"), switchLanguage, {
    class: "quiet", id: "language", lang: state.lang === "zh" ? "en" : "zh-CN",
    "aria-label": t("otherLanguageName"), "data-key": "language",
  });
}

function menu() {
  const { engine, options } = state;
  const item = (key, act) => button(t(key), (event) => {
    event.target.closest("details").open = false;
    act();
  }, { class: "quiet" });
  const file = (key, name, bytes) => item(key, () => download(name, bytes()));
  return node("details", { class: "menu", id: "menu", keydown: closeOnEscape },
    node("summary", null, t("menu")),
    node("div", { class: "menu-list" },
      node("b", null, t("exports")),
      file("exportResults", "results.csv", () => engine.resultsCSV()),
      file("exportYears", "years.csv", () => engine.yearsCSV()),
      state.opened.rejections.length ? file("exportRejects", "rejects.csv", () => engine.rejectsCSV()) : null,
      file("exportPeople", options.peopleName ?? "people.csv", () => engine.ledgerCSV("people")),
      file("exportEvents", options.eventsName ?? "events.csv", () => engine.ledgerCSV("events")),
      node("b", null, t("prints")),
      item("printSummary", () => showSheet("summary")),
      item("printNotice", () => showSheet("notice")),
      node("hr"), item("openOther", () => show("open"))));
}

function closeOnEscape(event) {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.firstChild.focus();
}

function drawFoot() {
  const made = state.options.generated ? ` · ${t("generated", state.options.generated)}` : "";
  const rulebook = ({ id, sha256 }) =>
    node("span", { class: "rulebook" }, `${id} `, node("code", { title: `sha256:${sha256}` }, (sha256 ?? "").slice(0, 16)), " ");
  fill(document.getElementById("foot"), node("p", null, t("footer", state.version), made),
    state.unit && state.rulebooks.length
      ? node("p", null, t("footerRules"), state.lang === "zh" ? "：" : ": ", state.rulebooks.map(rulebook)) : null);
}

/** Goes to a view. */
function show(view, sheet) {
  const isTranslated = state.drawnIn !== state.lang;
  Object.assign(state, { view, sheet, drawnIn: state.lang });
  document.body.className = `view-${view}`;
  drawTop();
  if (view === "open") fill(main, openView());
  if (view === "unit") showList(isTranslated, null);
  if (view === "person") showList(isTranslated, personView);
  if (view === "sheet") fill(main, sheetView(sheet));
  drawFoot();
}

/** The list, and beside it perhaps a person. A list that is there already stays, and stays where it was scrolled to. */
function showList(isTranslated, beside) {
  const list = main.querySelector(".unit");
  if (list && !isTranslated) {
    for (const child of [...main.children]) if (child !== list) child.remove();
    refreshList();
  } else {
    fill(main, unitView());
  }
  if (beside) main.append(beside());
}

/** Draws anew whatever a changed answer touches; forms being filled in stay. */
function refresh() {
  if (state.view !== "unit" && state.view !== "person") return;
  fillTogether(() => {
    refreshUnit();
    if (state.view === "person") refreshPerson();
  });
}

function showPerson(index) {
  if (location.hash !== `#/${index}`) location.hash = `#/${index}`;
  else enterPerson(index);
}

function enterPerson(index) {
  state.index = index;
  personParts.openYears = null;
  show("person");
  document.getElementById("person-name")?.focus({ preventScroll: true });
  if (!isSplit()) window.scrollTo(0, 0);
  announceVerdict();
}

/** Whether list and person stand side by side. */
function isSplit() {
  return window.matchMedia("(min-width: 1100px)").matches;
}

function showUnit() {
  if (location.hash !== "#/") location.hash = "#/";
  else leavePerson();
}

function leavePerson() {
  const last = state.index;
  state.index = null;
  show("unit");
  const at = unitParts.grid.people.findIndex((someone) => someone.index === last);
  if (at >= 0) { unitParts.grid.cursor = at; unitParts.grid.focus(); }
}

function showSheet(kind) {
  show("sheet", kind);
  window.scrollTo(0, 0);
  document.getElementById("print")?.focus();
}

/** The address says who is shown, so that the browser's own way back works. */
function follow() {
  const match = /^#\/(\d+)$/.exec(location.hash);
  if (!state.unit || !state.unit.people.length || (location.hash && !location.hash.startsWith("#/"))) return;
  if (match && person(Number(match[1]))) enterPerson(Number(match[1]));
  else leavePerson();
}

function switchLanguage() {
  state.lang = state.lang === "zh" ? "en" : "zh";
  show(state.view, state.sheet);
}

/** Starts the engine and answers for the ledger the page carries, if it carries one. */
async function start() {
  const from = performance.now();
  state.options = (await jsonBlock("options")) ?? {};
  state.lang = state.options.lang === "en" ? "en" : "zh";
  const library = await jsonBlock("library");
  state.version = library?.version ?? "";
  state.engine = await Engine.start(await block("wasm"), library);
  state.vocabulary = state.engine.vocabulary();
  const [people, events] = [await block("people"), await block("events")];
  const place = location.hash;
  if (people && events) openLedger(people, events);
  else show("open");
  if (state.unit && /^#\/\d/.test(place)) location.hash = place;
  performance.measure("xueshi:start", { start: from, end: performance.now() });
}

window.addEventListener("hashchange", follow);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !(event.target instanceof Element && event.target.closest("input, select, textarea"))) { event.preventDefault(); document.getElementById("search")?.focus(); }
});
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
start().catch((error) => {
  fill(main, node("p", { class: "starting refused", role: "alert" }, t("failed", messageOf(error))));
});
