// Years × people. Only the rows in sight exist, so that a city scrolls like an office.

const ROW_HEIGHT = 34;
const ROWS_AROUND = 12;

function gridView() {
  const head = node("thead");
  const above = node("tr", { class: "spacer", "aria-hidden": "true" });
  const body = node("tbody");
  const below = node("tr", { class: "spacer", "aria-hidden": "true" });
  const table = node("table", { role: "grid", class: "grid", "aria-label": `${t("grid")} · ${t("gridHelp")}` },
    head, node("tbody", { role: "presentation" }, above), body, node("tbody", { role: "presentation" }, below));
  const box = node("div", { class: "grid-box", scroll: () => { grid.top = box.scrollTop; grid.draw(); } }, table);
  const grid = { element: box, people: [], years: [], cursor: 0, drawn: null, height: 800, top: 0, update, draw, focus, neighbour };

  // Heights are watched and not asked for: asking lays the whole page out.
  new ResizeObserver(() => {
    grid.height = box.clientHeight || grid.height;
    grid.draw();
  }).observe(box);

  function update(fromTop) {
    grid.people = listed();
    grid.years = yearsAsked();
    const at = grid.people.findIndex((someone) => someone.index === state.index);
    grid.cursor = at >= 0 ? at : Math.min(fromTop ? 0 : grid.cursor, Math.max(0, grid.people.length - 1));
    if (fromTop) box.scrollTop = grid.top = 0;
    fill(head, headRow(grid.years));
    table.setAttribute("aria-rowcount", String(grid.people.length + 1));
    unitParts.shown.textContent = t("showing", grid.people.length, state.unit.people.length);
    box.classList.toggle("is-empty", grid.people.length === 0);
    box.style.height = `${Math.max(3, grid.people.length + 1) * ROW_HEIGHT + 4}px`;
    grid.drawn = null;
    draw();
  }

  function draw() {
    const first = Math.max(0, Math.floor(grid.top / ROW_HEIGHT) - ROWS_AROUND);
    const last = Math.min(grid.people.length, Math.ceil((grid.top + grid.height) / ROW_HEIGHT) + ROWS_AROUND);
    if (grid.drawn === `${first}-${last}`) return;
    grid.drawn = `${first}-${last}`;
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${(grid.people.length - last) * ROW_HEIGHT}px`;
    const rows = grid.people.slice(first, last).map((someone, offset) => personRow(someone, first + offset, grid));
    if (rows.length === 0) rows.push(emptyRow(grid.years.length + 3));
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(...rows);
    if (hadFocus) focus(false);
  }

  function focus(scrolls = true) {
    if (scrolls) show();
    const row = body.querySelector(`[aria-rowindex="${grid.cursor + 2}"]`);
    row?.focus({ preventScroll: true });
  }

  function show() {
    const top = grid.cursor * ROW_HEIGHT;
    const room = grid.height - ROW_HEIGHT * 2;
    if (top < grid.top) box.scrollTop = grid.top = top;
    if (top > grid.top + room) box.scrollTop = grid.top = top - room;
    grid.drawn = null;
    draw();
  }

  function neighbour(step) {
    return grid.people[grid.people.findIndex((someone) => someone.index === state.index) + step];
  }

  table.addEventListener("keydown", (event) => {
    const page = Math.max(1, Math.floor(grid.height / ROW_HEIGHT) - 2);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key === "Enter" || event.key === " ") {
      const someone = grid.people[grid.cursor];
      if (someone) showPerson(someone.index);
    } else if (event.key in steps) {
      grid.cursor = Math.min(grid.people.length - 1, Math.max(0, grid.cursor + steps[event.key]));
      focus();
    } else return;
    event.preventDefault();
  });
  return grid;
}

/** The years somebody listed must pass, ascending. */
function yearsAsked() {
  const years = new Set();
  for (const someone of state.unit.people) for (const { year } of someone.years) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function headRow(years) {
  const cell = (kind, text) => node("th", { scope: "col", class: kind }, text);
  return node("tr", { "aria-rowindex": "1" },
    cell("who", t("person")), cell("verdict-cell", t("verdict")), cell("level-cell", t("level")),
    years.map((year) => cell("year", String(year))));
}

function personRow(someone, position, grid) {
  const row = node("tr", {
    class: `person ${someone.verdict}`, tabindex: position === grid.cursor ? "0" : "-1",
    "aria-rowindex": String(position + 2), "aria-selected": String(someone.index === state.index), "data-key": `row-${someone.index}`,
    click: () => { grid.cursor = position; showPerson(someone.index); },
    focus: () => { grid.cursor = position; },
  },
    node("th", { scope: "row", class: "who" },
      sign(SIGNS[someone.verdict], someone.verdict), node("span", { class: "name" }, said(called(someone))),
      someone.name ? node("span", { class: "id" }, said(someone.person)) : null),
    node("td", { class: "verdict-cell" }, verdictWord(someone.verdict), marks(someone)),
    node("td", { class: "level-cell" }, levelName(someone.level)),
    grid.years.map((year) => yearCell(someone.years.find((each) => each.year === year))));
  row.style.height = `${ROW_HEIGHT}px`;
  return row;
}

/** Beside the verdict: that it hangs on readings or facts, that rows were not read, pending rows, or a change made here. */
function marks(someone) {
  return [
    someone.certainty === "depends" ? node("span", { class: "mark", title: t("depends") }, "≈", unseen(t("dependsShort"))) : null,
    someone.unread > 0 ? node("span", { class: "mark unread", title: t("unread", someone.unread) }, "!", unseen(t("unread", someone.unread))) : null,
    FILTERS.ifApproved(someone) ? node("span", { class: "mark", title: t("ifApproved") }, "◐", unseen(t("ifApproved"))) : null,
    isChanged(someone)
      ? node("span", { class: "mark changed" }, `${SIGNS[state.before[someone.index]]}→${SIGNS[someone.verdict]}`, unseen(t("changed"))) : null,
  ];
}

function yearCell(year) {
  if (!year) return node("td", { class: "year none" }, node("span", { "aria-hidden": "true" }, "·"), unseen(t("outside")));
  return node("td", { class: `year ${year.outcome}`, title: `${year.year} ${outcomeWord(year.outcome)} ${missingWords(year.short)}` },
    node("span", { class: "pill" }, sign(SIGNS[year.outcome], null), unseen(outcomeWord(year.outcome)), shortLabel(year.short)));
}

function shortLabel(short) {
  if (short.total > 0) return node("span", { class: "short" }, String(short.total));
  for (const part of ["professional", "public"]) {
    if (short[part] > 0) return node("span", { class: "short" }, node("small", null, t(`${part}Short`)), String(short[part]));
  }
  return null;
}

/** What is missing, part by part. */
function missingWords(short) {
  return ["total", "public", "professional"].filter((part) => short[part] > 0)
    .map((part) => `${t(part)} ${t("short", short[part])}`).join(state.lang === "zh" ? "，" : ", ");
}

function emptyRow(columns) {
  return node("tr", null, node("td", { colspan: String(columns), class: "nobody" }, t("none"), " ",
    button(t("clearFilters"), () => { state.filter = "all"; state.query = ""; state.range = null; fillTools(); refreshList(true); })));
}
