// How much is missing, in three small histograms that share one scale: all hours, public, professional.

// The bars double in width, because a miss by an hour and a miss by ten are told apart, and 300 and 310 are not.

const EDGES = [0, 1, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 100000000];

function histogramView() {
  const parts = ["total", "public", "professional"];
  let most = 0;
  for (const { short } of state.unit.people) most = Math.max(most, short.total, short.public, short.professional);
  if (most === 0) return [];
  const edges = EDGES.slice(0, EDGES.findIndex((edge) => edge >= most) + 1);
  const bins = parts.map((part) => binned(part, edges));
  const tallest = Math.max(1, ...bins.flat().map((bin) => bin.count));
  return node("section", { class: "card histogram", "aria-label": t("histogram") },
    node("h2", null, t("histogram")), node("p", { class: "hint" }, t("histogramHelp")),
    node("div", { class: "small-multiples" }, parts.map((part, at) => chart(part, bins[at], tallest))));
}

function binned(part, edges) {
  const bins = edges.slice(1).map((upTo, at) => ({ over: edges[at], upTo, count: 0 }));
  for (const someone of state.unit.people) {
    const short = someone.short[part];
    if (short > 0) bins.find((bin) => short <= bin.upTo).count += 1;
  }
  return bins;
}

function chart(part, bins, tallest) {
  const [across, tall, base] = [330, 84, 66];
  const step = across / bins.length;
  const drawing = shape("svg", { viewBox: `0 0 ${across} ${tall}`, class: "chart", role: "group", "aria-label": t(part) });
  bins.forEach((bin, at) => {
    if (bin.count > 0) drawing.append(bar(part, bin, at * step, step, base, Math.max(2, (bin.count / tallest) * (base - 14))));
  });
  drawing.append(shape("line", { x1: 0, x2: across, y1: base + 0.5, y2: base + 0.5, class: "axis" }));
  bins.forEach((bin, at) => drawing.append(
    shape("text", { x: (at + 0.5) * step, y: base + 14, "text-anchor": "middle", class: "tick" },
      bin.upTo === EDGES.at(-1) ? `>${bin.over}` : `≤${bin.upTo}`)));
  const empty = bins.every((bin) => bin.count === 0);
  return node("figure", null, node("figcaption", null, t(part)), empty ? node("p", { class: "hint" }, t("histogramNone")) : drawing);
}

function bar(part, bin, x, step, base, height) {
  const words = t("histogramBar", t(part), bin.over, bin.upTo, bin.count);
  const isChosen = state.range?.part === part && state.range.over === bin.over;
  const act = () => {
    state.range = isChosen ? null : { part, over: bin.over, upTo: bin.upTo };
    refreshList(true);
  };
  return shape("g", {
    class: `bar ${part} ${isChosen ? "chosen" : ""}`, tabindex: "0", role: "button", "aria-label": words, "aria-pressed": String(isChosen),
    "data-key": `bar-${part}-${bin.over}`, click: act,
    keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); act(); } },
  },
    shape("title", null, words),
    shape("rect", { x, y: 0, width: step, height: base, class: "reach" }),
    shape("rect", { x: x + 1, y: base - height, width: Math.max(1, step - 2), height, class: "amount" }),
    shape("text", { x: x + step / 2, y: base - height - 3, "text-anchor": "middle", class: "tick" }, String(bin.count)));
}
