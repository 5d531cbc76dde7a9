// What is printed: the certificate of one person, the unit's summary table, its list for public notice.

const sheetChoice = { masked: true, contents: false };

/** Whether a certificate is made out: for whoever is eligible, by notices that use one where they say so. */
function isSlipOffered(someone) {
  if (someone.verdict !== "eligible") return false;
  const used = new Set(someone.years.map((year) => year.rulebook));
  const rulebooks = state.rulebooks.filter((rulebook) => used.has(rulebook.id));
  return !state.rulebooks.some((rulebook) => rulebook.form) || rulebooks.some((rulebook) => rulebook.form);
}

function sheetView(kind) {
  const pages = { slip: slipPages, papers: papersPages, summary: summaryPages, notice: noticePages }[kind];
  const tick = (name, label) => node("label", { class: "choice" }, node("input", { type: "checkbox", checked: sheetChoice[name], change: (event) => {
    sheetChoice[name] = event.target.checked;
    fill(paper, pages());
  } }), label);
  const paper = node("div", { class: `paper ${kind}` }, pages());
  return node("section", { class: "sheet-view" },
    node("div", { class: "sheet-tools" }, button(["← ", t("close")], () => show(state.index === null ? "unit" : "person"), { class: "quiet" }),
      button(t("print"), () => window.print(), { class: "primary", id: "print" }),
      kind === "slip" && person(state.index).certainty === "depends" ? node("span", { class: "tag depends" }, "≈ ", t("sheetDepends")) : null,
      kind === "notice" ? [tick("masked", t("mask")), tick("contents", t("withContents"))] : null),
    paper);
}

/** On paper nothing else would say that rows of somebody were not read, or that verdicts hang on something. */
function factRemarks(people) {
  const [unread, open] = [people.filter((someone) => someone.unread > 0), people.filter((someone) => someone.certainty === "depends")];
  const remarked = people.filter((someone) => someone.remarks > 0);
  const remark = (words) => node("p", { class: "changed-remark" }, `（${words}）`);
  return [unread.length ? remark(`＊${unread.length} 份申报有本人的记录没能读入`) : null,
    open.length ? remark(`${open.length} 份申报的结论取决于条款理解或未查明的情况`) : null,
    remarked.length ? remark(`${remarked.length} 份申报有要核对的记录：${remarked.map((someone) => called(someone)).join("、")}`) : null];
}

/** On paper nothing else would say that the ledger was changed on this page. */
function changedRemark() {
  return state.edits.length ? node("p", { class: "changed-remark" }, "（按在本页改动过的台账核算，与原文件不同）") : null;
}

/** A name with its middle hidden: 张*明, 李*. */
function masked(name) {
  const letters = Array.from(name);
  if (letters.length <= 1) return name;
  if (letters.length === 2) return `${letters[0]}*`;
  return letters[0] + "*".repeat(letters.length - 2) + letters.at(-1);
}

/** What an answer was made of, in one line; of everybody's answers together where nobody is named. */
function sealLine(index) {
  return zh(() => named(state.engine.seal(index).line));
}

function unitNames(people) {
  return [...new Set(people.map((someone) => someone.unit).filter(Boolean))].join("、");
}

function yearsText(people) {
  return [...new Set(people.map((someone) => someone.year))].sort().join("、");
}

function summaryPages() {
  const title = `${yearsText(state.unit.people)}年专业技术人员继续教育学时汇总表`;
  return listPage(title, state.unit.people, { name: called, verdict: true });
}

function noticePages() {
  const people = state.unit.people.filter((someone) => someone.verdict === "eligible");
  const name = (someone) => (sheetChoice.masked ? masked(called(someone)) : called(someone));
  return listPage(`${yearsText(people)}年职称申报人员继续教育学时公示名单`, people, { name, contents: sheetChoice.contents });
}

/** A list of people with the hours of their years; `how` says what to call them and what else to show. */
function listPage(title, people, how) {
  const years = [...new Set(people.flatMap((someone) => someone.years.map((year) => year.year)))].sort((a, b) => a - b);
  return node("div", { class: "page landscape", lang: "zh-CN" },
    node("h1", null, title),
    node("p", { class: "of" }, "单位（盖章）：", said(unitNames(people)), node("span", null, `共 ${people.length} 人`)),
    node("table", { class: "list" }, listHead(years, how),
      node("tbody", null, people.map((someone, at) => listRows(someone, at, years, how)))),
    how.verdict ? signatures("经办人：", "审核人：", "填表日期：　　　　年　　月　　日")
      : signatures("公示时间：　　　　年　　月　　日至　　月　　日", "联系人及电话："),
    factRemarks(people), changedRemark(), node("p", { class: "seal-line" }, sealLine(null)));
}

function listHead(years, how) {
  const tall = (text) => node("th", { rowspan: "2", scope: "col" }, text);
  return node("thead", null,
    node("tr", null, tall("序号"), tall("姓名"), how.verdict ? tall("编号") : null, tall("申报级别"),
      years.map((year) => node("th", { colspan: "3", scope: "colgroup" }, `${year}年`)), how.verdict ? tall("核算结果") : null),
    node("tr", null, years.flatMap(() => ["公需", "专业", "合计"].map((text) => node("th", { scope: "col" }, text)))));
}

function listRows(someone, at, years, how) {
  const row = node("tr", null,
    node("td", { class: "number" }, String(at + 1)), node("td", null, said(how.name(someone))),
    how.verdict ? node("td", null, said(someone.person)) : null, node("td", null, zh(() => levelName(someone.level))),
    years.map((year) => hoursCells(someone.years.find((each) => each.year === year))),
    how.verdict ? node("td", null, zh(() => verdictWord(someone.verdict)), someone.unread > 0 ? "＊" : null) : null);
  if (!how.contents) return row;
  return [row, node("tr", { class: "contents" }, node("td"), node("td", { colspan: String(years.length * 3 + 2) }, contentsOf(someone)))];
}

function hoursCells(year) {
  if (!year) return [1, 2, 3].map(() => node("td", { class: "number" }, "—"));
  if (isWithoutHours(year)) return node("td", { colspan: "3", class: "word" }, zh(() => outcomeWord(year.outcome)));
  return ["public", "professional", "total"].map((part) => node("td", { class: "number" }, String(year.counted[part])));
}

/** Whether a year passes by something else than its hours. */
function isWithoutHours(year) {
  return ["deemed", "attested", "exempt"].includes(year.outcome);
}

function signatures(...words) {
  return node("p", { class: "signatures" }, words.map((each) => node("span", null, each)));
}

/** What somebody studied, year by year, of all that counted. */
function contentsOf(someone) {
  const rows = new Map(state.engine.rows(someone.index).map((row) => [row.line, row.cells]));
  return state.engine.answer(someone.index).years.map((year) => {
    const items = year.credits.filter((credit) => credit.counted > 0).map((credit) =>
      `${rows.get(credit.line)?.item || zh(() => routeName(credit.route))}（${credit.counted}）`);
    return node("p", null, node("b", null, `${year.year}年　`), said(items.join("；")));
  });
}

/** Official forms are Chinese, whatever language the page is read in. */
function zh(work) {
  const lang = state.lang;
  state.lang = "zh";
  try { return work(); } finally { state.lang = lang; }
}
