// Each year of the window: what was asked, what every row brought, why it brought no more, at which clause.

function yearsView(answer) {
  const rows = new Map(state.engine.rows(state.index).map((row) => [row.line, row.cells]));
  const reasons = state.engine.credits(state.index, state.lang);
  let [at, below] = [0, answer.years.reduce((sum, year) => sum + year.credits.length, 0)];
  const shown = new Set();
  const years = answer.years.map((year) => {
    const credits = year.credits.map((credit) => ({ ...credit, ...wordsOf(reasons[at++]), cells: rows.get(credit.line) ?? {} }));
    for (const credit of credits) shown.add(credit.line);
    // Rows that bring a year nothing are told of below all that bring something.
    const touched = (year.touched ?? []).map(() => wordsOf(reasons[below++]).why);
    return yearDetails(year, credits, touched, answer.unread);
  });
  const others = [...rows].filter(([line]) => !shown.has(line));
  return node("section", { class: "years", "aria-label": t("years") }, node("h2", null, t("years")), years, otherRows(others));
}

/** How a row was converted, and why no more of it counts. */
function wordsOf(reason) {
  return { how: reason?.how ?? "", why: reason?.why ?? "", papers: reason?.papers, papersThere: reason?.papersThere };
}

function yearDetails(year, credits, touched, unread) {
  const remembered = personParts.openYears?.get(year.year);
  const isOpen = remembered ?? ["unmet", "undetermined"].includes(year.outcome);
  return node("details", {
    class: `year-details ${year.outcome}`, open: isOpen,
    toggle: (event) => (personParts.openYears ??= new Map()).set(year.year, event.target.open),
  },
    node("summary", { "data-key": `year-${year.year}` },
      node("span", { class: "year-name" }, sign(SIGNS[year.outcome], year.outcome), t("year", year.year)),
      node("span", { class: "year-outcome" }, outcomeWord(year.outcome)),
      ["total", "public", "professional"].map((part) => measure(year, part))),
    credits.length ? eventTable(year, credits) : unread > 0 || !touched.length ? node("p", { class: "hint" }, t(unread > 0 ? "unreadYear" : "noEvents")) : null,
    touched.map((words) => node("p", { class: "hint" }, said(words))),
    node("p", { class: "source" }, rulebookName(year.rulebook)));
}

/** Counted against required, for one part. */
function measure(year, part) {
  const required = year.required[part];
  return node("span", { class: `measure ${part} ${year.short[part] > 0 ? "is-short" : ""}` },
    node("small", null, t(part)), " ", node("b", null, String(year.counted[part])),
    required > 0 ? node("span", { class: "required" }, ` / ${required}`) : null,
    year.short[part] > 0 ? node("span", { class: "missing" }, t("short", year.short[part])) : null);
}

function rulebookName(id) {
  if (!id) return t("noRulebook");
  const rulebook = state.rulebooks.find((each) => each.id === id);
  return rulebook ? `${rulebook.document} ${named(rulebook.title)} (${id})` : id;
}

function eventTable(year, credits) {
  return node("table", { class: "events" },
    node("thead", null, node("tr", null, node("th", { scope: "col" }, t("dates")), node("th", { scope: "col" }, t("content")),
      node("th", { scope: "col", class: "number" }, t("claimed")), node("th", { scope: "col", class: "number" }, t("counted")))),
    credits.map((credit) => eventRows(year, credit)));
}

function eventRows(year, credit) {
  const lost = credit.counted < credit.claimed || credit.reason !== undefined;
  return node("tbody", { class: lost ? "event lost" : "event" },
    node("tr", null,
      node("td", { class: "days" }, daysOf(credit.cells, year.year)),
      node("td", null, node("span", { class: "route" }, routeName(credit.route)), credit.cells.item ? [" ", said(credit.cells.item)] : null),
      node("td", { class: "number" }, String(credit.claimed)),
      node("td", { class: "number counted" }, String(credit.counted))),
    node("tr", { class: "note" }, node("td", { class: "line-number" }, t("line", credit.line)), node("td", { colspan: "3" },
      node("div", { class: "note-line" }, ["how", "why"].map((kind) => credit[kind] && node("span", { class: kind }, credit[kind])),
        clauseDetails(year.rulebook, credit.clause), papersOf(credit), rowButtons(credit.line, credit.cells)))));
}

function rowButtons(line, cells) {
  return node("span", { class: "row-buttons" },
    button(t("change"), () => startChange(line, cells), { class: "quiet", "aria-label": t("changeRow", line), "data-key": `change-${line}` }),
    button(t("drop"), () => dropRow(line, cells), { class: "quiet", "aria-label": t("dropRow", line), "data-key": `drop-${line}` }));
}

/** Rows that bring no hours to these years are shown too: nothing goes missing without a word. */
function otherRows(others) {
  if (others.length === 0) return null;
  return node("details", { class: "year-details other" },
    node("summary", null, node("span", { class: "year-name" }, t("otherRows", others.length))),
    node("p", { class: "hint" }, t("otherRowsHelp")),
    node("table", { class: "events" }, others.map(([line, cells]) => node("tbody", { class: "event" }, node("tr", null,
      node("td", { class: "days" }, daysOf(cells, null), node("small", null, t("line", line))),
      node("td", null, node("span", { class: "route" }, routeName(cells.route)), " ", said(cells.item), " ", wordOf("levels", cells.level)),
      node("td", { class: "number" }, said(cells.hours || "")),
      node("td", null, rowButtons(line, cells)))))));
}

/** A word of the vocabulary in the language chosen; as it stands where it is none. */
function wordOf(list, id) {
  if (!id) return null;
  const word = state.vocabulary[list].find((each) => each.id === id);
  return word ? named(word.name) : said(id);
}
