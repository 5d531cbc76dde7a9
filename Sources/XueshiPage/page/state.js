// What the page knows, and the few ways in which that changes. Whoever changes something calls `refresh`.

const state = {
  engine: null,
  options: {},
  lang: "zh",
  view: "starting",
  opened: null,
  unit: null,
  rulebooks: [],
  readings: [],
  before: [],
  vocabulary: null,
  index: null,
  filter: "all",
  range: null,
  query: "",
  sort: "risk",
  edits: [],
};

/** Asks the engine for everybody anew, and once for what all views need. */
function recompute() {
  state.unit = state.engine.unit();
  state.rulebooks = state.engine.rulebooks();
  state.readings = state.engine.readings();
}

/** Does something and leaves how long it took in the browser's own list of measures. */
function timed(name, work) {
  const from = performance.now();
  const result = work();
  performance.measure(name, { start: from, end: performance.now() });
  return result;
}

/** Changes one person's events; what the engine refuses comes back and changes nothing. */
function edit(index, change, label) {
  return timed("xueshi:what-if", () => {
    const { rejections } = state.engine.edit(index, change);
    if (rejections?.length) return rejections;
    state.edits.push({ index, change, label });
    recompute();
    refresh();
    return [];
  });
}

/** Goes back to the ledger as opened and does again what is to be kept. */
function keepEdits(count) {
  const kept = state.edits.slice(0, count);
  state.engine.reset();
  for (const { index, change } of kept) state.engine.edit(index, change);
  state.edits = kept;
  recompute();
  refresh();
  announce(t("undone"));
}

/** Fixes readings, as a list of ID=OPTION; those left out stay open. */
function fixReadings(readings) {
  setOptions({ readings });
}

/** Asks again with other options; what the engine does not accept changes nothing and is thrown. */
function setOptions(changes) {
  const options = { ...state.options, ...changes };
  timed("xueshi:reading", () => {
    state.engine.setOptions({ rulebook: options.rulebook ?? null, years: options.years ?? null, filing: options.filing ?? null, readings: options.readings ?? [] });
    state.options = options;
    recompute();
    refresh();
  });
}

function person(index) {
  return state.unit.people[index];
}

/** What to call somebody: the name, or the id where there is none. */
function called(someone) {
  return someone.name || someone.person;
}

function levelName(id) {
  const level = state.vocabulary.titleLevels.find((each) => each.id === id);
  return level ? named(level.name ?? level) : id;
}

/** Whether a change made on this page gave somebody another verdict. */
function isChanged(someone) {
  return state.before[someone.index] !== undefined && state.before[someone.index] !== someone.verdict;
}
