// Who is listed, and in which order.

const RISK = ["barred", "ineligible", "undetermined", "eligible"];

const FILTERS = {
  all: () => true,
  eligible: (someone) => someone.verdict === "eligible",
  ineligible: (someone) => someone.verdict === "ineligible",
  undetermined: (someone) => someone.verdict === "undetermined",
  barred: (someone) => someone.verdict === "barred",
  depends: (someone) => someone.certainty === "depends",
  remarked: (someone) => someone.remarks > 0,
  ifApproved: (someone) => someone.verdict !== "eligible" && someone.ifApproved === "eligible",
};

/** The greatest of what is missing: a gap in one part may hide behind enough hours in all. */
function gap(short) {
  return Math.max(short.total, short.public, short.professional);
}

function listed() {
  const fits = FILTERS[state.filter];
  const query = state.query.trim().toLowerCase();
  const people = state.unit.people.filter(
    (someone) => fits(someone) && isInRange(someone) && (query === "" || isFound(someone, query)));
  if (state.sort === "risk") people.sort(byRisk);
  if (state.sort === "name") people.sort((a, b) => called(a).localeCompare(called(b), "zh") || a.index - b.index);
  return people;
}

function isFound(someone, query) {
  return [someone.name, someone.person, someone.unit].some((text) => (text ?? "").toLowerCase().includes(query));
}

function isInRange(someone) {
  if (!state.range) return true;
  const short = someone.short[state.range.part];
  return short > state.range.over && short <= state.range.upTo;
}

function byRisk(a, b) {
  return RISK.indexOf(a.verdict) - RISK.indexOf(b.verdict)
    || Number(a.ifApproved === "eligible") - Number(b.ifApproved === "eligible")
    || gap(b.short) - gap(a.short)
    || Number(b.certainty === "depends") - Number(a.certainty === "depends")
    || a.index - b.index;
}
