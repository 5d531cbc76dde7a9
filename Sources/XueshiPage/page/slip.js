// 学时认定单: the stub on the left, the certificate on the right, as the form of a notice has it.

const SLIP = "学时认定单";

function slipPages() {
  return zh(() => slipPage(person(state.index)));
}

function slipPage(someone) {
  const place = named(someone.placeName);
  const rulebooks = [...new Set(someone.years.map((year) => year.rulebook))].map((id) => state.rulebooks.find((each) => each.id === id)).filter(Boolean);
  const form = rulebooks.find((rulebook) => rulebook.form)?.form;
  const title = (named(form?.title) || `${place}专业技术人员继续教育${SLIP}`).replace(new RegExp(`${SLIP}$`), "");
  return node("div", { class: "page landscape slip-page", lang: "zh-CN" },
    node("section", { class: "stub", "aria-label": "存根" },
      node("h1", null, title, node("br"), SLIP), node("p", { class: "stub-word" }, "存根（　　　　）"),
      blank("姓　　名", someone.name || someone.person), blank("单　　位", someone.unit), blank("现有职称", ""), blank("编　　号", ""),
      blank("经 办 人", ""), blank("联系电话", ""), dateLine()),
    node("section", { class: "certificate", "aria-label": "学时认定单" },
      node("h1", null, title, node("br"), SLIP),
      node("p", { class: "body" }, slipBody(someone, rulebooks, form)),
      slipTable(someone),
      node("p", { class: "register" }, "继续教育登记证编号：", underlined("", 14)), dateLine(),
      slipRemarks(someone), changedRemark(), node("p", { class: "seal-line" }, sealLine(someone.index))));
}

/** What the certificate rests on beside the records: rows that were not read, and what somebody has settled. */
function slipRemarks(someone) {
  const settled = state.engine.questions(someone.index).filter((question) => question.settled);
  const remarks = someone.remarks > 0 ? state.engine.remarks(someone.index) : [];
  return [someone.unread > 0 ? t("unread", someone.unread) : null, ...remarks.map((remark) => named(remark.message)),
    ...settled.map(({ subject, settled: { meaning } }) => `${named(subject)}；已确定：${named(meaning)}`)]
    .filter(Boolean).map((words) => node("p", { class: "changed-remark" }, said(`（${words}）`)));
}

function blank(label, text) {
  return node("p", { class: "blank" }, node("span", null, label), underlined(text, 0));
}

function underlined(text, least) {
  const line = node("u", null, said(text || " "));
  if (least) line.style.minWidth = `${least}em`;
  return line;
}

function dateLine() {
  return node("p", { class: "date" }, "二〇　　　年　　　月　　　日");
}

/** The certificate's sentence: the notice's own where the rulebook brings it, else one that names the rules gone by. */
function slipBody(someone, rulebooks, form) {
  const years = someone.years.map((year) => year.year);
  const values = {
    name: someone.name || someone.person, degree: named(someone.degree), specialty: named(someone.specialty), level: levelName(someone.level),
    from: years[0] ?? "", to: years.at(-1) ?? "", count: years.length,
  };
  const words = named(form?.text) || named(form?.body)
    || `依据${rulebooks.map((each) => `${each.document}《${named(each.title)}》`).join("、")}，{name}同志，{degree}学历，`
      + "申报{specialty}专业{level}职称，自{from}年至{to}年（近{count}年）参加继续教育培训，各年度学时均达到上述规定的要求。";
  return words.split(/(\{[a-z]+\})/).map((piece) => {
    const name = /^\{([a-z]+)\}$/.exec(piece)?.[1];
    return name && name in values ? underlined(` ${values[name]} `, name === "degree" || name === "specialty" ? 4 : 0) : piece;
  });
}

function slipTable(someone) {
  const cell = (text) => node("td", { class: "number" }, String(text));
  const head = (text, scope) => node("th", { scope }, text);
  return node("table", { class: "list" },
    node("thead", null, node("tr", null, ["年度", "公需科目", "专业科目", "合计"].map((text) => head(text, "col")))),
    node("tbody", null, someone.years.map((year) => node("tr", null, head(String(year.year), "row"),
      cell(year.counted.public), cell(year.counted.professional),
      cell(isWithoutHours(year) ? outcomeWord(year.outcome) : year.counted.total)))));
}
