// Questions about missing facts and readings of clauses as switches. They hold for everybody: a clause is read in one way
// or the other for all, and a question whose answer differs from person to person is settled in the people file.

/** The switches; those which decide about somebody come first and are marked. Of a person, only what stands for them. */
function readingsView(answer) {
  const readings = state.readings;
  if (readings.length === 0) return answer ? [] : node("p", { class: "hint" }, t("readingsNone"));
  const matters = (reading) => answer?.dependsOn.includes(reading.id) ?? false;
  const used = answer ? new Set(answer.years.map((year) => year.rulebook)) : null;
  const asked = new Map(answer ? state.engine.questions(state.index).map((question) => [question.id, question]) : []);
  const shown = readings.filter((reading) => !used || used.has(reading.rulebook) || matters(reading) || asked.has(reading.id))
    .sort((a, b) => Number(matters(b)) - Number(matters(a)));
  if (shown.length === 0) return [];
  const group = answer ? "person" : "unit";
  return node("details", { class: "card readings", open: shown.some(matters) || shown.some((reading) => reading.fixed) },
    node("summary", null, node("h2", null, t("readings"))),
    node("p", { class: "hint" }, t("readingsHelp")),
    node("p", { class: "row-of-buttons" }, button(t("readingsAllOpen"), () => fixReadings([]), { "data-key": `${group}-open` }),
      button(t("readingsStrict"), () => fixReadings(["strict"]), { "data-key": `${group}-strict` }),
      button(t("readingsLenient"), () => fixReadings(["lenient"]), { "data-key": `${group}-lenient` })),
    shown.map((reading) => readingSwitch(reading, group, matters(reading), readings, asked.get(reading.id))));
}

/** Asks for the years that must pass, for notices that do not state them. */
function yearsForm(group) {
  const remark = node("span", { role: "alert", class: "refused" });
  const years = node("input", { value: state.options.years ?? "", placeholder: t("yearsOwn"), "data-key": `${group}-years`, size: 11 });
  return node("form", { class: "years-form", submit: (event) => {
    event.preventDefault();
    try { setOptions({ years: years.value.trim() || null }); } catch (error) { fill(remark, messageOf(error)); }
  } }, node("label", { class: "field" }, node("span", null, t("yearsAsked"), " (2018-2021)"), years),
    node("button", { type: "submit" }, t("recompute")), remark, node("p", { class: "hint" }, t("yearsHelp")));
}

function readingSwitch(reading, group, matters, readings, asked) {
  const name = `${group}-${reading.id}`;
  const standard = reading.options.find((option) => option.id === reading.standard);
  const choice = (value, label) => node("label", { class: "choice" },
    node("input", {
      type: "radio", name, value, checked: (reading.fixed ?? "") === value, "data-key": `${name}-${value}`,
      change: () => fixReadings(fixedReadings(readings, reading.id, value)),
    }), node("span", null, label));
  return node("fieldset", { class: matters ? "reading matters" : "reading" },
    node("legend", null, named(reading.question), matters ? node("span", { class: "tag" }, t("readingsMatters")) : null),
    asked ? node("p", { class: "hint" }, said(named(asked.subject)), asked.settled?.by === "person" ? [" ", node("span", { class: "tag" }, t("readingsSettled"))] : null) : null,
    choice("", t("readingsOpen", named(standard?.meaning))),
    reading.options.map((option) => choice(option.id, named(option.meaning))),
    clauseDetails(reading.rulebook, reading.clause));
}

/** What is fixed with one reading changed, in the words of the command's option. */
function fixedReadings(readings, changed, value) {
  return readings.map((each) => [each.id, each.id === changed ? value : each.fixed])
    .filter(([, option]) => option).map(([id, option]) => `${id}=${option}`);
}

/** A clause's label; its text comes from the engine when it is opened. */
function clauseDetails(rulebook, label) {
  if (!rulebook || !label) return null;
  const place = node("div", { class: "clause-text" });
  return node("details", {
    class: "clause",
    toggle: (event) => {
      if (!event.target.open || place.childNodes.length) return;
      const clause = state.engine.clause(rulebook, label);
      const title = state.rulebooks.find((each) => each.id === rulebook);
      fill(place, node("p", { lang: "zh-CN" }, clause?.text || t("clauseMissing")), clause?.meaning ? node("p", null, named(clause.meaning)) : null,
        node("p", { class: "source" }, title ? `${title.document} ${named(title.title)}` : rulebook));
    },
  }, node("summary", null, t("clause", label)), place);
}
