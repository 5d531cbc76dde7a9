// The years in a picture: hours by part as bars, what is required as lines across them, what was cut as hatching;
// below, on the same axis by the day, events as dots, postings, leave and earlier certificates as bands.

const PICTURE = { left: 44, right: 8, top: 16, plot: 150, labels: 36, band: 17 };
const BANDS = ["posting", "leave", "attestation"];

function pictureView(answer) {
  const series = state.engine.series(state.index, "year");
  const answered = new Map(answer.years.map((year) => [String(year.year), year]));
  // Without a window there is nothing to pass, and still something to see.
  const periods = answer.years.length ? series.periods.filter((period) => answered.has(period.period)) : series.periods;
  if (periods.length === 0) return [];
  const rows = state.engine.rows(state.index);
  const place = node("div", { class: "picture-place" });
  let width = 0;
  const watch = new ResizeObserver(() => {
    const room = Math.floor(place.clientWidth);
    if (room === 0 || room === width) return;
    width = room;
    place.replaceChildren(drawing(room, periods, answered, rows));
  });
  watch.observe(place);
  return node("section", { class: "card picture", "aria-label": t("picture") },
    node("div", { class: "picture-head" }, node("h2", null, t("picture")), pictureLegend(periods)), place);
}

function pictureLegend(periods) {
  const swatch = (kind) => shape("svg", { class: "swatch", viewBox: "0 0 14 10", "aria-hidden": "true" }, kind === "floor"
    ? shape("line", { x1: 0, x2: 14, y1: 5, y2: 5, class: "floor" }) : shape("rect", { width: 14, height: 10, class: kind }));
  const parts = ["professional", "public", "floor"];
  if (periods.some((period) => period.cut.total > 0)) parts.push("cut");
  return node("p", { class: "picture-legend" }, parts.map((part) => node("span", null, swatch(part), t(part))));
}

function drawing(width, periods, answered, rows) {
  PICTURE.left = state.lang === "zh" ? 44 : 66;
  const first = Number(periods[0].period);
  const step = (width - PICTURE.left - PICTURE.right) / periods.length;
  const most = Math.max(1, ...periods.flatMap((period) => [period.counted.total + period.cut.total, period.floors?.total ?? 0]));
  const scale = { step, x: (time) => PICTURE.left + (time - first) * step, y: (hours) => PICTURE.top + PICTURE.plot * (1 - hours / (most * 1.06)) };
  const bands = BANDS.map((kind) => [kind, rows.filter((row) => kindOf(row.cells) === kind)]).filter(([, of]) => of.length);
  const height = PICTURE.top + PICTURE.plot + PICTURE.labels + (bands.length + 1) * PICTURE.band + 2;
  const words = periods.map((period) => t("pictureYear", period.period, period.outcome ? outcomeWord(period.outcome) : "", period.counted.total,
    period.floors?.total ?? 0, period.counted.public, period.counted.professional, period.cut.total)).join("\n");
  return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": words, class: "picture-drawing" },
    hatching(), axis(scale, most, width), periods.map((period, at) => column(period, first + at, scale, answered.get(period.period) ?? unasked(period))),
    shape("g", { transform: `translate(0 ${PICTURE.top + PICTURE.plot + PICTURE.labels})` },
      dots(rows, first, periods.length, scale, width), bands.map(([kind, of], at) => band(kind, of, at + 1, first, periods.length, scale))));
}

/** Lines across what was cut, so that it is told from what counted without colour. */
function hatching() {
  return shape("defs", null, shape("pattern", { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    shape("line", { x1: 0, x2: 0, y1: 0, y2: 5, class: "hatch-line" })));
}

function axis(scale, most, width) {
  const step = [5, 10, 30, 60, 100, 200, 500, 1000, 5000, 20000].find((each) => most / each <= 5) ?? 50000;
  const ticks = Array.from({ length: Math.floor((most * 1.06) / step) + 1 }, (_, at) => at * step);
  return shape("g", { class: "axis" }, ticks.map((hours) => [
    shape("line", { x1: PICTURE.left, x2: width - PICTURE.right, y1: scale.y(hours), y2: scale.y(hours) }),
    shape("text", { x: PICTURE.left - 5, y: scale.y(hours) + 4, "text-anchor": "end" }, String(hours))]));
}

/** A year that nobody asks for: what was required and whether it held, nothing missing. */
function unasked(period) {
  return { outcome: period.outcome ?? "none", short: { total: 0, public: 0, professional: 0 } };
}

/** One year: all hours as a stack against the floor of all, then each part that has a floor of its own. */
function column(period, year, scale, answered) {
  const floors = period.floors ?? { total: 0, public: 0, professional: 0 };
  const parts = ["professional", "public"].filter((part) => floors[part] > 0);
  const room = Math.min(scale.step * 0.86, 150);
  const thin = (room * 0.5) / 2;
  const wide = room - thin * parts.length;
  let x = scale.x(year) + (scale.step - room) / 2;
  const left = x;
  const { counted, cut } = period;
  const amounts = [["professional", counted.professional], ["public", counted.public], ["cut", cut.total]];
  const bars = [stack(x, wide - 3, scale, amounts, floors.total)];
  x += wide;
  for (const part of parts) {
    bars.push(stack(x, thin - 3, scale, [[part, counted[part]], ["cut", cut[part]]], floors[part]));
    x += thin;
  }
  const middle = left + (wide - 3) / 2;
  const below = PICTURE.top + PICTURE.plot;
  const centre = scale.x(year) + scale.step / 2;
  return shape("g", { class: `column ${answered.outcome}` }, bars,
    shape("text", { x: middle, y: scale.y(counted.total + cut.total) - 4, "text-anchor": "middle", class: "sum" }, String(counted.total)),
    shape("text", { x: centre, y: below + 15, "text-anchor": "middle", class: "year-label" }, yearLabel(year, answered, scale)),
    shape("text", { x: centre, y: below + 29, "text-anchor": "middle", class: "year-short" }, yearRemark(answered)));
}

/** A year and its sign; where there is little room, the year's last two digits. */
function yearLabel(year, answered, scale) {
  const symbol = SIGNS[answered.outcome] ?? "";
  return scale.step < 64 ? symbol + String(year).slice(2) : `${symbol} ${year}`;
}

function yearRemark(answered) {
  for (const part of ["total", "professional", "public"]) {
    if (answered.short[part] <= 0) continue;
    const name = part === "total" ? "" : t(`${part}Short`);
    return [name, t("short", answered.short[part])].join(state.lang === "zh" ? "" : " ").trim();
  }
  return ["met", "none"].includes(answered.outcome) ? "" : outcomeWord(answered.outcome);
}

function stack(x, width, scale, amounts, floor) {
  let sum = 0;
  const pieces = amounts.filter(([, hours]) => hours > 0).map(([kind, hours]) => {
    const top = scale.y(sum + hours);
    const piece = shape("rect", { x, y: top, width, height: scale.y(sum) - top, class: kind });
    sum += hours;
    return piece;
  });
  if (floor > 0) pieces.push(shape("line", { x1: x - 2, x2: x + width + 2, y1: scale.y(floor), y2: scale.y(floor), class: "floor" }));
  return pieces;
}

function dots(rows, first, count, scale, width) {
  const marks = rows.filter((row) => !BANDS.includes(kindOf(row.cells))).map((row) => {
    const date = dateOf(row.cells.end) ?? dateOf(row.cells.start);
    const time = date ? along(date) : NaN;
    if (!(time >= first && time < first + count)) return null;
    return shape("circle", { cx: scale.x(time), cy: 8, r: 3, class: "event-dot" }, shape("title", null, rowTitle(row.cells)));
  });
  return shape("g", null, shape("text", { x: PICTURE.left - 5, y: 12, "text-anchor": "end", class: "band-name" }, t("events")),
    shape("line", { x1: PICTURE.left, x2: width - PICTURE.right, y1: 8, y2: 8, class: "day-line" }), marks);
}

function band(kind, rows, at, first, count, scale) {
  const y = at * PICTURE.band;
  const bars = rows.map((row) => {
    const [from, to] = [dateOf(row.cells.start), dateOf(row.cells.end) ?? dateOf(row.cells.start)];
    if (!from || !to) return null;
    const [left, right] = [Math.max(first, along(from)), Math.min(first + count, along(to))];
    if (right < left) return null;
    const title = `${rowTitle(row.cells)} ${isoDate(row.cells.start)}…${isoDate(row.cells.end)}`;
    return shape("rect", { x: scale.x(left), y: y + 2, width: Math.max(3, scale.x(right) - scale.x(left)), height: PICTURE.band - 5, rx: 2, class: `band ${kind}` },
      shape("title", null, title));
  });
  return shape("g", null, shape("text", { x: PICTURE.left - 5, y: y + 12, "text-anchor": "end", class: "band-name" }, t(kind)), bars);
}
