// The engine that answers, behind an object: WebAssembly compiled from the sources of the command. Nothing is decided or
// added up here; bytes go in, JSON comes out.

const engineInterface = 1;

/** Why the engine refused a call; `zh` and `en` say it in either language. */
class EngineError extends Error {
  constructor(message) {
    super(`${message.zh} / ${message.en}`);
    this.name = "EngineError";
    this.zh = message.zh;
    this.en = message.en;
  }
}

class Engine {
  #exports;
  #library;
  #decoder = new TextDecoder();
  #encoder = new TextEncoder();
  #opened = null;
  #unit = null;
  #stale = new Set();

  static async start(wasmBytes, library) {
    const { instance } = await WebAssembly.instantiate(wasmBytes);
    const engine = new Engine();
    engine.#exports = instance.exports;
    engine.#library = library;
    const version = /** @type {() => number} */ (instance.exports.version);
    if (version() !== engineInterface) {
      throw new EngineError({ zh: "页面与引擎的版本不合", en: "the page and its engine do not belong together" });
    }
    for (const file of library.vocabulary) engine.#run("addVocabulary", [], [file.text]);
    for (const rulebook of library.rulebooks) engine.#run("addRulebook", [], [rulebook.text]);
    engine.#run("addEffort", [], [library.effort]);
    return engine;
  }

  setOptions(options) {
    const { rulebook = null, years = null, filing = null, readings = [] } = options ?? {};
    this.#run("setOptions", [], [JSON.stringify({ rulebook, years, filing, readings: readings ?? [] })]);
    this.#forget();
  }

  /** Which of the two files begins like this; `null` where its header does not say. */
  kind(bytes) {
    return this.#json("kind", [], [bytes.subarray(0, 1 << 16)]);
  }

  open(people, events, defaults) {
    const { place = null, level = null, year = null, columns = [], ignoredColumns = [], peopleName = null, eventsName = null } = defaults ?? {};
    this.#forget();
    const filling = JSON.stringify({ place, level, year, columns: columns ?? [], ignoredColumns: ignoredColumns ?? [], peopleName, eventsName });
    const found = this.#json("open", [], [people, events, filling]);
    this.#opened = { people, events, defaults };
    return found;
  }

  /** Back to the ledger as it was opened. */
  reset() {
    return this.open(this.#opened.people, this.#opened.events, this.#opened.defaults);
  }

  unit() {
    if (!this.#unit) {
      this.#unit = this.#json("unit");
    } else if (this.#stale.size > 0) {
      const people = this.#unit.people.slice();
      for (const index of this.#stale) people[index] = this.#json("person", [index]);
      this.#unit = { ...this.#unit, counts: this.#json("counts"), people };
    }
    this.#stale.clear();
    return this.#unit;
  }

  answerText(index) {
    return this.#text("answer", [index]);
  }

  answer(index) {
    return JSON.parse(this.answerText(index));
  }

  sentence(index, language) {
    return this.#text("sentence", [index, languageNumber(language)]);
  }

  /** The questions that stand for a person: `id`, `subject` in both languages; where somebody closed it `settled`: `option`, `meaning`, `by`. */
  questions(index) {
    return this.#json("questions", [index]);
  }

  /** What is remarkable about a person's rows: `code`, `lines`, `message` in both languages. */
  remarks(index) {
    return this.#json("remarks", [index]);
  }

  explanation(index, language) {
    return this.#text("explanation", [index, languageNumber(language)]);
  }

  credits(index, language) {
    return this.#json("credits", [index, languageNumber(language)]);
  }

  series(index, by) {
    return this.#json("series", [index, by === "month" ? 1 : 0]);
  }

  rows(index) {
    return this.#json("rows", [index]);
  }

  plan(index, asOf) {
    return this.#json("plan", [index], [asOf]);
  }

  whatIfText(index, change) {
    return this.#text("whatIf", [index], [changeText(change)]);
  }

  edit(index, change) {
    const result = this.#json("edit", [index], [changeText(change)]);
    if (result.rejections.length === 0 && this.#unit) {
      // Who applies twice has two rows, and both hang on the same events.
      const person = this.#unit.people[index]?.person;
      for (const row of this.#unit.people) if (row.person === person) this.#stale.add(row.index);
    }
    return result;
  }

  readings() {
    return this.#json("readings");
  }

  rulebooks() {
    return this.#json("rulebooks").map((rulebook) => ({
      ...rulebook,
      sha256: this.#library.rulebooks.find((one) => one.id === rulebook.id)?.sha256 ?? null,
    }));
  }

  clause(rulebook, label) {
    return this.#json("clause", [], [rulebook, label]);
  }

  vocabulary() {
    return this.#json("vocabulary");
  }

  resultsCSV() {
    return this.#bytes("table", [0]);
  }

  yearsCSV() {
    return this.#bytes("table", [1]);
  }

  rejectsCSV() {
    return this.#bytes("table", [2]);
  }

  ledgerCSV(file) {
    return this.#bytes("ledger", [file === "people" ? 0 : 1]);
  }

  /** The seal of one answer; of everybody's together where no index is given. */
  seal(index = null) {
    return this.#json("seal", [index ?? -1]);
  }

  #forget() {
    this.#unit = null;
    this.#stale.clear();
  }

  /** Calls the engine; what it wrote is a view of its memory, good until the next call. */
  #run(name, numbers = [], inputs = []) {
    for (const input of inputs) {
      const bytes = typeof input === "string" ? this.#encoder.encode(input) : input;
      // Refused before anything is asked for: a page has no more memory than it has.
      const place = bytes.length > 1 << 27 ? 0 : this.#exports.input(bytes.length) >>> 0;
      if (place === 0) throw new EngineError({ zh: "文件太大，页面里放不下", en: "the file is too large for a page" });
      // The memory may have grown and moved: views are made anew each time.
      new Uint8Array(this.#exports.memory.buffer, place, bytes.length).set(bytes);
    }
    const status = this.#exports[name](...numbers);
    const start = this.#exports.output() >>> 0;
    const output = new Uint8Array(this.#exports.memory.buffer, start, this.#exports.outputCount());
    if (status !== 0) throw new EngineError(JSON.parse(this.#decoder.decode(output)));
    return output;
  }

  #bytes(name, numbers, inputs) {
    return this.#run(name, numbers, inputs).slice();
  }

  #text(name, numbers, inputs) {
    return this.#decoder.decode(this.#run(name, numbers, inputs));
  }

  #json(name, numbers, inputs) {
    return JSON.parse(this.#text(name, numbers, inputs));
  }
}

function languageNumber(language) {
  return language === "en" ? 1 : 0;
}

function changeText(change) {
  const { add = [], drop = [] } = change ?? {};
  return JSON.stringify({ add, drop });
}
