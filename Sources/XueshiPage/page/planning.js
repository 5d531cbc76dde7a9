// The least effort that would make the years pass, from a day on.

const PLAN_WORDS = {
  passes: "planPasses", "past-cure": "planPastCure", planned: "planPlanned", "out-of-reach": "planOutOfReach",
  "no-rulebook": "planNoRulebook",
};

function planView() {
  const result = node("div", { role: "status", "aria-live": "polite" });
  const day = node("input", {
    type: "date", value: state.options.generated ?? "", "data-key": "plan-day", required: true, min: "1950-01-01", max: "2100-12-31",
  });
  const form = node("form", { class: "plan-form", submit: (event) => { event.preventDefault(); fill(result, planned(day.value)); } },
    node("label", { class: "field" }, node("span", null, t("planFrom")), day), node("button", { type: "submit", class: "primary" }, t("planGo")));
  return node("details", { class: "card plan" }, node("summary", null, node("h2", null, t("plan"))), node("p", { class: "hint" }, t("planHelp")), form, result);
}

function planned(day) {
  let plan;
  try {
    plan = state.engine.plan(state.index, day);
  } catch (error) {
    return node("p", { class: "refused" }, messageOf(error));
  }
  let at = 0;
  const rulebooks = new Map(person(state.index).years.map((year) => [year.year, year.rulebook]));
  const years = plan.years.map((year) => node("li", { class: `plan-year ${year.status}` },
    node("b", null, t("year", year.year)), " ", t(PLAN_WORDS[year.status], year.effort, year.daysLeft),
    year.away && year.status !== "passes" ? node("p", { class: "hint" }, t("planAway", year.away.map((days) => `${days.start}…${days.end}`).join(", "))) : null,
    year.steps.length ? node("ul", null, year.steps.map((step) => stepView(step, plan.events[at++], rulebooks.get(year.year)))) : null));
  return [
    node("p", { class: `result ${plan.after}` }, sign(SIGNS[plan.after], plan.after), t("planVerdict", verdictWord(plan.before), verdictWord(plan.after))),
    node("ul", { class: "plan-years" }, years),
    plan.events.length ? node("p", null, button(t("planTry"), () => tryPlan(plan), { class: "primary", "data-key": "plan-try" })) : null,
  ];
}

function stepView(step, event, rulebook) {
  const unit = event?.quantity !== undefined ? `${event.quantity} ${wordText("units", event.unit)}` : "";
  return node("li", null, event ? `${event.start}…${event.end} ` : "", routeName(step.route),
    event?.level ? ` · ${wordText("levels", event.level)}` : "", unit ? ` · ${unit}` : "", " · ", t("planAdds", step.adds), clauseDetails(rulebook, step.clause));
}

function wordText(list, id) {
  return named(state.vocabulary[list].find((each) => each.id === id)?.name) || (id ?? "");
}

function tryPlan(plan) {
  const add = plan.events.map((event) => Object.fromEntries(Object.entries(event).map(([name, value]) => [name, String(value)])));
  attempt(() => edit(state.index, { add, drop: [] }, ["editAdd", t("plan")]));
  announceVerdict();
}
