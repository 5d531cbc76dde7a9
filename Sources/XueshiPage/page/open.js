// A ledger of one's own: two files, dropped or picked, in either order.

const picked = { people: null, events: null };

function openView() {
  const remarks = node("div", { role: "alert" });
  const slot = (kind) => {
    const standing = node("span", { class: "slot-state" }, picked[kind] ? t("chosen", picked[kind].name) : t("notChosen"));
    const picker = node("input", {
      type: "file", class: "unseen", accept: ".csv,text/csv", id: `pick-${kind}`, multiple: true,
      change: (event) => take(event.target.files, kind, remarks),
    });
    return node("label", { class: `slot ${picked[kind] ? "is-chosen" : ""}` },
      node("b", null, t(kind === "people" ? "pickPeople" : "pickEvents")), standing, picker);
  };
  const area = node("div", {
    class: "drop", id: "drop",
    dragover: (event) => { event.preventDefault(); area.classList.add("is-over"); },
    dragleave: () => area.classList.remove("is-over"),
    drop: (event) => { event.preventDefault(); area.classList.remove("is-over"); take(event.dataTransfer.files, null, remarks); },
  }, node("p", null, t("openHelp")), node("div", { class: "slots" }, slot("people"), slot("events")), node("p", { class: "hint" }, t("openPrivate")));
  return node("section", { class: "open-view" }, node("h1", null, t("openTitle")), area, remarks, fillsForm());
}

/** What stands where the people file leaves a blank. */
function fillsForm() {
  const kept = state.options;
  const keep = (name) => (event) => { kept[name] = event.target.value.trim() || null; };
  const field = (label, control) => node("label", { class: "field" }, node("span", null, label), control);
  return node("form", { class: "fills", submit: (event) => { event.preventDefault(); if (picked.people && picked.events) openPicked(); } },
    node("p", { class: "hint" }, t("fills")),
    node("div", { class: "fields" },
      field(t("place"), node("input", { id: "fill-place", value: kept.place ?? "", input: keep("place") })),
      field(t("titleLevel"), node("select", { id: "fill-level", change: keep("level") }, node("option", { value: "" }, t("blank")),
        state.vocabulary.titleLevels.map((level) => node("option", { value: level.id, selected: level.id === kept.level }, levelName(level.id))))),
      field(t("titleYear"), node("input", { id: "fill-year", inputmode: "numeric", value: kept.year ?? "", input: keep("year") })),
      field(t("yearsAsked"), node("input", { id: "fill-years", placeholder: "2018-2021", value: kept.years ?? "", input: keep("years") }))),
    picked.people && picked.events ? node("button", { type: "submit", class: "primary" }, t("recompute")) : null);
}

/** Takes files however they come; a file that does not say what it is goes where it was put. */
async function take(files, meant, remarks) {
  const unlike = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = state.engine.kind(bytes) ?? (files.length === 1 ? meant : null);
    if (kind) picked[kind] = { name: file.name, bytes };
    else unlike.push(file.name);
  }
  if (picked.people && picked.events && unlike.length === 0) return openPicked();
  show("open");
  fill(document.querySelector(".open-view [role=alert]") ?? remarks, unlike.map((name) => node("p", { class: "refused" }, said(t("unlike", name)))));
}

function openPicked() {
  Object.assign(state.options, { peopleName: picked.people.name, eventsName: picked.events.name });
  openLedger(picked.people.bytes, picked.events.bytes);
}

/** Reads a ledger and answers for everybody in it. */
function openLedger(people, events) {
  const { options, engine } = state;
  try {
    engine.setOptions({ rulebook: options.rulebook ?? null, years: options.years ?? null, filing: options.filing ?? null, readings: options.readings ?? [] });
    const names = { peopleName: options.peopleName, eventsName: options.eventsName };
    state.opened = timed("xueshi:read", () => engine.open(people, events, { place: options.place, level: options.level, year: options.year, columns: options.columns, ignoredColumns: options.ignoredColumns, ...names }));
    if (state.opened.readable === false) return cannotOpen(null);
    timed("xueshi:answer", recompute);
  } catch (error) {
    return cannotOpen(messageOf(error));
  }
  if (state.unit.people.length === 0) return cannotOpen(t("nobody"));
  Object.assign(state, { before: state.unit.people.map((someone) => someone.verdict), edits: [], index: null, filter: "all", range: null, query: "" });
  if (location.hash.length > 2) history.replaceState(null, "", "#/");
  show("unit");
}

function cannotOpen(message) {
  state.unit = null;
  show("open");
  fill(document.querySelector(".open-view [role=alert]"), message ? node("p", { class: "refused" }, said(message)) : null, rejectionsView());
}

/** The rows that were refused, and cells taken for blank before them, as the command words it. */
function rejectionsView() {
  const { rejected, rejections, remarks, unknownColumns, unheeded } = state.opened ?? { rejected: 0, rejections: [], remarks: [], unknownColumns: [] };
  const lines = [...remarks.slice(0, 500), ...rejections.slice(0, 500)];
  if (!lines.length && !unknownColumns.length && !unheeded) return [];
  const names = unknownColumns.map((column) => `${column.file}.csv: ${column.name}`).join(state.lang === "zh" ? "、" : ", ");
  const headings = [rejections.length ? t("rejected", rejected) : null, remarks.length ? t("remarks") : null].filter(Boolean);
  return node("details", { class: "card rejections", open: lines.length > 0 && lines.length <= 5 || !state.unit },
    node("summary", null, headings.length
      ? node("h2", null, sign("!", "ineligible"), headings.join(" · "))
      : node("span", null, said(names ? t("unknownColumns", names) : named(unheeded)))),
    lines.length ? node("ul", null, lines.map((each) => node("li", null, said(refusal(each))))) : null,
    lines.length && names ? node("p", { class: "hint" }, said(t("unknownColumns", names))) : null,
    unheeded && (lines.length || names) ? node("p", { class: "hint" }, said(named(unheeded))) : null);
}

/** A refusal or a remark in the command's words, which begin with file, line and column. */
function refusal({ file, line, column, message }) {
  const words = named(message);
  return /^\S*:\d+/.test(words) ? words : `${file}.csv:${line}${column ? `:${column}` : ""}: ${words}`;
}
