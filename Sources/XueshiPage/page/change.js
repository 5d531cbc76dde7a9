// What if: a row added, changed or dropped. The form is made from the vocabulary and answers as it is filled in.

const FIELDS = ["route", "start", "end", "quantity", "unit", "hours", "level", "role", "category", "item", "specialty", "place", "status", "year"];

// Kinds of route whose rows state no hours.
const HOURLESS = ["posting", "leave", "attestation", "violation"];

/** The form; with a row to change, its cells are filled in. */
function changeForm(changing) {
  const cells = { ...(changing?.cells ?? {}) };
  const fields = node("div", { class: "fields" });
  const preview = node("div", { class: "preview", role: "status", "aria-live": "polite" });
  const form = node("form", {
    class: "change-form",
    submit: (event) => { event.preventDefault(); applyForm(changing, cells, preview); },
  }, fields, preview, node("p", { class: "row-of-buttons" },
    node("button", { type: "submit", class: "primary" }, t(changing ? "applyChange" : "apply")),
    changing ? button(t("cancel"), endChange) : null));
  const set = (name, value) => {
    cells[name] = value;
    if (name === "route") for (const word of ["unit", "level", "role"]) delete cells[word];
    if (name === "route") fill(fields, formFields(cells, set));
    showPreview(preview, changing, cells);
  };
  fill(fields, formFields(cells, set));
  showPreview(preview, changing, cells);
  return node("details", { class: "card what-if", open: Boolean(changing) || (personParts.isFormOpen ?? isSplit()),
    toggle: (event) => { personParts.isFormOpen = event.target.open; } },
    node("summary", null, node("h2", null, changing ? t("changing", changing.line) : t("whatIf"))),
    node("p", { class: "hint" }, t("whatIfHelp")), form);
}

function formFields(cells, set) {
  const words = state.vocabulary;
  const route = routeOf(cells.route);
  const among = (list, ids) => (ids ?? []).map((id) => words[list].find((word) => word.id === id) ?? { id, name: { zh: id, en: id } });
  const field = (name, label, control) => node("label", { class: `field ${name}` }, node("span", null, label), control);
  const input = (name, attributes) => node("input", {
    ...attributes, "data-key": `field-${name}`, value: cells[name] ?? "", input: (event) => set(name, event.target.value),
  });
  const date = (name) => input(name, { type: "date", min: "1950-01-01", max: "2100-12-31" });
  const select = (name, list, current, blank) => node("select", {
    "data-key": `field-${name}`, required: name === "route", change: (event) => set(name, event.target.value),
  },
    node("option", { value: "" }, blank ?? t("blank")),
    list.map((word) => node("option", { value: word.id, selected: word.id === current }, named(word.name))));
  const choice = (name, label, list) => (list.length ? field(name, label, select(name, list, cells[name])) : null);
  for (const name of ["start", "end"]) if (cells[name]) cells[name] = isoDate(cells[name]) || cells[name];
  return [
    field("route", t("route"), select("route", words.routes, route?.id, t("choose"))),
    field("start", t("start"), date("start")), field("end", t("end"), date("end")),
    field("item", t("item"), input("item", { type: "text" })),
    route?.units?.length ? field("quantity", t("quantity"), input("quantity", { inputmode: "decimal" })) : null,
    choice("unit", t("unit"), among("units", route?.units)),
    HOURLESS.includes(route?.kind) ? null : field("hours", t("statedHours"), input("hours", { inputmode: "decimal" })),
    choice("level", t("rowLevel"), among("levels", route?.levels)), choice("role", t("role"), among("roles", route?.roles)),
    choice("category", t("category"), words.categories), choice("status", t("status"), words.statuses),
    field("specialty", t("specialty"), input("specialty", { type: "text" })), field("year", t("rowYear"), input("year", { inputmode: "numeric" })),
  ];
}

/** Only cells that say something. */
function filled(cells) {
  return Object.fromEntries(Object.entries(cells).filter(([name, value]) => FIELDS.includes(name) && String(value ?? "").trim() !== ""));
}

function changeOf(changing, cells) {
  return { add: [filled(cells)], drop: changing ? [changing.line] : [] };
}

function showPreview(place, changing, cells) {
  if (!cells.route || !cells.start) return fill(place, node("p", { class: "hint" }, t("previewNone")));
  try {
    const result = timed("xueshi:preview", () => JSON.parse(state.engine.whatIfText(state.index, changeOf(changing, cells))));
    fill(place, previewWords(result));
  } catch (error) {
    fill(place, node("p", { class: "refused" }, messageOf(error)));
  }
}

function previewWords({ before, after, changes, additions }) {
  const changedYears = changes.years.filter(({ outcome }) => outcome[0] !== outcome[1]);
  const [was, is] = [before.verdict, after.verdict];
  return node("p", { class: `result ${is}` }, node("b", null, t("preview"), state.lang === "zh" ? "：" : ": "),
    additions.map((addition) => node("span", null, t("previewAdded", addition.claimed, addition.added))),
    changedYears.map(({ year, outcome }) =>
      node("span", null, t("previewYear", year, ...outcome.map((each) => (each ? outcomeWord(each) : "–"))))),
    node("span", null, sign(SIGNS[is], is), was === is ? t("previewSame", verdictWord(is)) : t("previewVerdict", verdictWord(was), verdictWord(is))));
}

function applyForm(changing, cells, preview) {
  const label = changing ? ["editChange", changing.line, rowTitle(cells)] : ["editAdd", `${rowTitle(cells)} ${cells.start ?? ""}`];
  const refused = attempt(() => edit(state.index, changeOf(changing, cells), label));
  if (refused.length) return fill(preview, refused.map((each) => node("p", { class: "refused" }, named(each.message))));
  announceVerdict();
  endChange();
}

/** What the engine refuses, whether it says so or throws it. */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    return [{ message: { zh: messageOf(error), en: messageOf(error) } }];
  }
}

function messageOf(error) {
  return named(error) || String(error?.message ?? error);
}

function startChange(line, cells) {
  fill(personParts.form, changeForm({ line, cells }));
  personParts.form.scrollIntoView({ block: "nearest" });
  personParts.form.querySelector("select")?.focus();
}

function endChange() {
  fill(personParts.form, changeForm(null));
}

function dropRow(line, cells) {
  edit(state.index, { add: [], drop: [line] }, ["editDrop", line, rowTitle(cells)]);
  announceVerdict();
}

/** The changes made so far, with the way back. */
function editsView() {
  if (state.edits.length === 0) return [];
  const words = ({ index, label: [key, ...rest] }) => said(t(key, called(person(index)), ...rest));
  return node("section", { class: "card edits", "aria-label": t("edits") }, node("h2", null, t("edits")),
    node("ol", null, state.edits.map((each) => node("li", null, words(each)))),
    node("p", { class: "row-of-buttons" }, button(t("undo"), () => keepEdits(state.edits.length - 1), { "data-key": "undo" }),
      button(t("reset"), () => keepEdits(0), { "data-key": "reset" })));
}
