// The unit: how many stand where, who they are, how much is missing.

const unitParts = {};

function unitView() {
  unitParts.title = node("h1", { class: "unit-title" });
  unitParts.counts = node("div", { class: "counts", role: "group", "aria-label": t("filters") });
  unitParts.tools = node("div", { class: "tools" });
  unitParts.grid = gridView();
  unitParts.rejections = node("div");
  unitParts.histogram = node("div", { class: "histogram-place" });
  unitParts.readings = node("div");
  fillTools();
  const view = node("section", { class: "unit", "aria-label": t("grid") },
    unitParts.title, unitParts.counts, unitParts.rejections, unitParts.tools, unitParts.grid.element, legend(),
    node("div", { class: "beside" }, unitParts.histogram, unitParts.readings));
  refreshUnit();
  return view;
}

function refreshUnit() {
  fill(unitParts.title, unitTitle());
  fill(unitParts.counts, counts());
  fillChanged(unitParts.rejections, [state.opened, state.unit.fileRemarks], () => [rejectionsView(), fileRemarksView()]);
  unitParts.grid.update();
  fill(unitParts.histogram, histogramView());
  fillChanged(unitParts.readings, [state.readings, state.options.years], () =>
    [readingsView(null), node("section", { class: "card" }, yearsForm("unit"))]);
}

/** What is remarkable about the files as a whole: nobody's, and beside everybody's answer. */
function fileRemarksView() {
  const remarks = state.unit.fileRemarks ?? [];
  if (remarks.length === 0) return null;
  return node("section", { class: "card file-remarks" }, node("h2", null, t("fileRemarks")),
    node("ul", null, remarks.map((remark) => node("li", { "data-code": remark.code }, said(named(remark.message))))));
}

function unitTitle() {
  const units = [...new Set(state.unit.people.map((someone) => someone.unit).filter(Boolean))];
  const [applications, people] = [state.unit.people.length, new Set(state.unit.people.map((someone) => someone.person)).size];
  const count = people === applications ? null : t("applicationsOf", applications, people);
  if (units.length === 0) return count ?? t("applications", applications);
  const title = said(units.length === 1 ? units[0] : t("units", units[0], units.length));
  return count ? [title, " · ", count] : title;
}

/** The headline: every number is a switch that shows whom it counts. */
function counts() {
  const numbers = state.unit.counts;
  const chip = (key, number, symbol) => button(
    [symbol && sign(symbol, key), node("b", null, String(number)), " ", node("span", null, t(key))],
    () => choose(key),
    { class: `chip ${key}`, "aria-pressed": String(state.filter === key), "data-key": `filter-${key}` });
  return [
    chip("all", state.unit.people.length, null),
    chip("ineligible", numbers.ineligible, SIGNS.ineligible),
    numbers.barred > 0 || state.filter === "barred" ? chip("barred", numbers.barred, SIGNS.barred) : null,
    chip("undetermined", numbers.undetermined, SIGNS.undetermined),
    chip("eligible", numbers.eligible, SIGNS.eligible),
    node("span", { class: "rule", "aria-hidden": "true" }),
    chip("depends", numbers.depends, "≈"),
    chip("ifApproved", numbers.ifApproved, "◐"),
    numbers.remarked > 0 || state.filter === "remarked" ? chip("remarked", numbers.remarked, "⚑") : null,
  ];
}

function choose(filter) {
  state.filter = state.filter === filter ? "all" : filter;
  refreshList(true);
}

/** Only what the choice of people changes. */
function refreshList(fromTop) {
  fill(unitParts.counts, counts());
  unitParts.grid.update(fromTop);
  fill(unitParts.histogram, histogramView());
}

function fillTools() {
  const search = node("input", {
    type: "search", id: "search", placeholder: t("search"), "aria-label": t("search"), value: state.query,
    input: (event) => { state.query = event.target.value; refreshList(true); },
  });
  const sort = node("select", {
    id: "sort", "aria-label": t("sort"), change: (event) => { state.sort = event.target.value; refreshList(true); },
  }, ["risk", "file", "name"].map((key) =>
    node("option", { value: key, selected: state.sort === key }, t(`sort${key[0].toUpperCase()}${key.slice(1)}`))));
  unitParts.shown = node("span", { class: "shown", role: "status" });
  fill(unitParts.tools, search, sort, unitParts.shown, node("span", { class: "press" }, t("press")));
}

function legend() {
  const part = (outcome) => node("span", null, sign(SIGNS[outcome], outcome), outcomeWord(outcome));
  return node("p", { class: "legend" },
    ["unmet", "undetermined", "met", "deemed", "attested", "exempt"].map(part), node("span", null, t("legendShort")));
}
