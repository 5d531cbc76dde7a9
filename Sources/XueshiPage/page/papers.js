// 材料清单: for every row that counted, the sets of papers of which its notice wants one, and what is there.

/** The rows of somebody that are shown by papers, each once. */
function paperRows(index, lang) {
  const known = new Set();
  return state.engine.credits(index, lang).filter((credit) => credit.papers?.length && !known.has(credit.line) && known.add(credit.line));
}

function papersPages() {
  return zh(() => papersPage(person(state.index)));
}

function papersPage(someone) {
  const rows = new Map(state.engine.rows(someone.index).map((row) => [row.line, row.cells]));
  const head = (text) => node("th", { scope: "col" }, text);
  return node("div", { class: "page", lang: "zh-CN" },
    node("h1", null, "继续教育学时认定材料清单"),
    node("p", { class: "of" }, "姓名：", said(called(someone)), "　单位：", said(someone.unit), node("span", null, "每条记录提供所列各组中的一组")),
    node("table", { class: "list papers" },
      node("thead", null, node("tr", null, ["年度", "行", "内容", "材料", "已备"].map(head))),
      node("tbody", null, paperRows(someone.index, "zh").map((credit) => paperRow(credit, rows.get(credit.line) ?? {})))),
    signatures("经办人：", "审核人：", "日期：　　　　年　　月　　日"), changedRemark(),
    node("p", { class: "seal-line" }, sealLine(someone.index)));
}

function paperRow(credit, cells) {
  return node("tr", null,
    node("td", { class: "number" }, String(credit.year)), node("td", { class: "number" }, String(credit.line)),
    node("td", { class: "left" }, said(cells.item || routeName(cells.route ?? ""))),
    node("td", { class: "left" }, credit.papers.map((set) => node("p", null, "□ ", set))),
    node("td", { class: "left" }, said(credit.papersThere ?? "")));
}

/** Below a row of a year: what shows it, and what is missing of it. */
function papersOf(credit) {
  if (!credit.papers?.length) return null;
  return node("details", { class: "papers" },
    node("summary", null, t("papers"), credit.papersThere ? node("span", { class: "why" }, " ", said(credit.papersThere)) : null),
    node("ul", null, credit.papers.map((set) => node("li", null, set))));
}
