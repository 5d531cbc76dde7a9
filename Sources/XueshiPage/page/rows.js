// Rows of the ledger as the page shows them: names of routes, dates, kinds of row.

/** The route a cell means, by id or by any of its Chinese names. */
function routeOf(cell) {
  const text = (cell ?? "").trim();
  return state.vocabulary.routes.find((route) => route.id === text)
    ?? state.vocabulary.routes.find((route) => route.name.zh === text || route.name.zh.split("、").includes(text));
}

function routeName(id) {
  return named(routeOf(id)?.name) || id;
}

function kindOf(cells) {
  return routeOf(cells.route)?.kind ?? "";
}

/** A cell's date as year, month, day. */
function dateOf(cell) {
  const parts = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s*$/.exec(cell ?? "");
  return parts ? parts.slice(1).map(Number) : null;
}

/** Where a day stands on a line of years: 2020-07-02 is about 2020.5. */
function along(date) {
  const [year, month, day] = date;
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function isoDate(cell) {
  const date = dateOf(cell);
  return date ? [String(date[0]), ...date.slice(1).map((part) => String(part).padStart(2, "0"))].join("-") : "";
}

/** The days of a row, without the year where they all lie in the one it is shown under. */
function daysOf(cells, year) {
  const [from, to] = [isoDate(cells.start), isoDate(cells.end)];
  const brief = (text) => (text.startsWith(`${year}-`) && (!to || to.startsWith(`${year}-`)) ? text.slice(5) : text);
  const day = (text) => node("span", { class: "day" }, text);
  return to && to !== from ? [day(`${brief(from)}…`), node("wbr"), day(brief(to))] : [brief(from) || (cells.start ?? "")];
}

function rowTitle(cells) {
  return [routeName(cells.route), cells.item?.trim()].filter(Boolean).join(state.lang === "zh" ? "：" : ": ");
}
