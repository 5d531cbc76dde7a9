// One person: the verdict and what would help, the years in a picture, every event, and what could be otherwise.

const personParts = {};

// From top to bottom.
const PARTS = ["head", "standing", "changes", "picture", "years", "form", "readings", "plan", "whole"];

function personView() {
  for (const part of PARTS) personParts[part] = node("div", { class: `part-${part}` });
  const view = node("article", { class: "sheet-of-person", "aria-label": called(person(state.index)), keydown: (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) { event.preventDefault(); showUnit(); }
  } }, PARTS.map((part) => personParts[part]));
  fill(personParts.form, changeForm(null));
  fill(personParts.plan, planView());
  refreshPerson();
  return view;
}

function refreshPerson() {
  const someone = person(state.index);
  const answer = state.engine.answer(state.index);
  fill(personParts.head, headView(someone));
  fill(personParts.standing, standingView(someone, answer));
  fill(personParts.picture, pictureView(answer));
  fill(personParts.years, yearsView(answer));
  fill(personParts.changes, editsView());
  fillChanged(personParts.readings, [state.readings, answer.dependsOn, answer.years.map((year) => year.rulebook)], () => readingsView(answer));
  fill(personParts.whole, wholeView());
}

function headView(someone) {
  const [before, after] = [unitParts.grid.neighbour(-1), unitParts.grid.neighbour(1)];
  const step = (to, symbol, key) => button(symbol, () => showPerson(to.index), {
    "aria-label": t(key), title: t(key), disabled: !to, "data-key": key, class: "quiet",
  });
  return node("div", { class: "person-head" },
    button(["← ", t("back")], showUnit, { class: "quiet", "data-key": "back" }),
    node("h2", { class: "person-name", tabindex: "-1", id: "person-name" }, said(called(someone)), " ",
      someone.name ? node("small", null, said(someone.person)) : null,
      node("span", { class: `standing-word ${someone.verdict}` }, sign(SIGNS[someone.verdict], someone.verdict), verdictWord(someone.verdict))),
    node("span", { class: "person-target" }, someone.unit ? [said(someone.unit), " · "] : null,
      named(someone.placeName), " · ", levelName(someone.level), " · ", t("applying", someone.year), distinction(someone)),
    node("span", { class: "steps" },
      isSlipOffered(someone) ? button(t("printSlip"), () => showSheet("slip"), { class: "quiet", "data-key": "slip" }) : null,
      paperRows(someone.index, state.lang).length ? button(t("printPapers"), () => showSheet("papers"), { class: "quiet", "data-key": "papers" }) : null,
      step(before, "↑", "previous"), step(after, "↓", "next")));
}

/** What tells an application from others of the same person: the specialty, and the row of the people file. */
function distinction(someone) {
  if (!state.unit.people.some((other) => other.person === someone.person && other.index !== someone.index)) return null;
  const specialty = named(someone.specialty);
  return [specialty ? [" · ", said(specialty)] : null, " · ", t("peopleLine", someone.line)];
}

function standingView(someone, answer) {
  const lines = state.engine.sentence(state.index, state.lang).split("\n").filter((line) => line.trim() !== "");
  const was = state.before[someone.index];
  return node("section", { class: `standing ${someone.verdict}`, "aria-label": t("verdict") },
    node("p", { class: "verdict" }, sign(SIGNS[someone.verdict], someone.verdict),
      node("strong", null, bare(lines[0]) || verdictWord(someone.verdict)),
      isChanged(someone) ? node("span", { class: "tag changed" }, t("wasNow", verdictWord(was), verdictWord(someone.verdict))) : null,
      answer.certainty === "depends" ? node("span", { class: "tag depends" }, "≈ ", t("dependsShort")) : null),
    node("div", { class: "advice" }, lines.slice(1).map(adviceLine)),
    remarksView(someone),
    someone.window === null ? yearsForm("person") : null);
}

/** Rows that look wrong or contradict each other, and what to do about them. */
function remarksView(someone) {
  if (!someone.remarks) return null;
  return node("div", { class: "remarks" }, node("h3", null, t("toLookAt")),
    node("ul", null, state.engine.remarks(state.index).map((remark) => node("li", { "data-code": remark.code }, said(named(remark.message))))));
}

/** A line of advice; one that names a reading by the command's option fixes it when pressed. */
function adviceLine(line) {
  const option = /^\s*--reading\s+(\S+=\S+)\s*(.*)$/.exec(line);
  if (!option) return node("p", null, line.trim());
  const act = () => fixReadings([...(state.options.readings ?? []), option[1]]);
  return node("p", { class: "offer" }, button(option[2] || option[1], act, { "data-key": `advice-${option[1]}` }));
}

/** The sentence without the mark in front of it, which stands beside it already. */
function bare(line) {
  return (line ?? "").replace(/^[✔✘?⛔⊘]\s*/u, "");
}

function wholeView() {
  const place = node("pre", { tabindex: "0", "aria-label": t("explanation") });
  return node("details", { class: "card whole", open: personParts.isWholeOpen === true, toggle: (event) => {
    personParts.isWholeOpen = event.target.open;
    if (event.target.open) place.textContent = state.engine.explanation(state.index, state.lang);
  } }, node("summary", null, node("h2", null, t("explanation"))), place);
}

/** Says a verdict that has just changed to those who do not see it change. */
function announceVerdict() {
  const someone = person(state.index);
  announce(`${called(someone)}: ${bare(state.engine.sentence(state.index, state.lang).split("\n")[0])}`);
}
