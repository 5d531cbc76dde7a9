"""Sealed papers that somebody altered: each alteration is found and named, or said to be beyond what the seal covers."""

import base64
import csv
import gzip
import json
import re
import resource
import tempfile
from pathlib import Path

from report import Folder, blocks

WHO = ["H001", "H004"]


def run(command, data, tally):
    def check(sentence, *problems):
        tally.check("altered", sentence, [problem for problem in problems if problem])

    sample = data / "samples" / "hospital"
    with tempfile.TemporaryDirectory(prefix="xueshi-") as name:
        folder = Folder(command, Path(name))
        for file in ("people.csv", "events.csv"):
            (folder.path / file).write_bytes((sample / file).read_bytes())
        desk = Desk(folder, check)
        tried = _texts(desk) + _records(desk) + _certificates(desk) + _pages(desk)
        check("at least fifty alterations were tried", tried < 50 and f"{tried}")
        _hostile(desk)
    tally.end_group("altered")


class Desk:
    """Where papers are held against the ledger."""

    LEDGER = ["--people", "people.csv", "--events", "events.csv"]

    def __init__(self, folder, check):
        self.folder, self.check = folder, check

    def verify(self, name, text, *arguments):
        path = self.folder.path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.folder.run("report", "--verify", name, *arguments)

    def sealed(self, *flags):
        people = [word for person in WHO for word in ("--person", person)]
        return self.folder.run("check", "--seal", *people, *self.LEDGER, *flags)[1]

    def untouched(self, name, text, *arguments):
        status, output, messages = self.verify(name, text, *arguments)
        self.check(f"{name}: as it was written it comes out again", status != 0 and f"{status}\n{output}{messages}",
                   "as recomputed" not in output and "as this version" not in output and output)

    def altered(self, name, text, alterations, arguments, default=1):
        """Each alteration: what is replaced, by what, what must be told of it, and the exit status."""
        for before, after, told, *status in alterations:
            changed = before(text) if callable(before) else text.replace(before, after, 1)
            ended, output, messages = self.verify(name, changed, *arguments)
            wanted = status[0] if status else default
            self.check(f"{name}: {after}", changed == text and "nothing was altered",
                       ended != wanted and f"exit status {ended}, not {wanted}\n{output[-2000:]}{messages}",
                       not re.search(told, output + messages) and f"lacks {told}: {output[-2000:]}{messages}")
        return len(alterations)


def _texts(desk):
    zh, en = desk.sealed("--lang", "zh"), desk.sealed("--lang", "en", "--all")
    desk.untouched("answers.zh.txt", zh, *desk.LEDGER)
    desk.untouched("answers.en.txt", en, *desk.LEDGER)
    narrow = re.sub(r"(.{1,40}) ", r"\1\n", en)
    desk.untouched("narrow.txt", narrow, *desk.LEDGER)
    one = lambda text: text[: text.index("H004 ")]
    tried = desk.altered("answers.zh.txt", one(zh), [
        ("苏半夏", "another name", "not on the paper: H001苏半夏"),
        ("湘潭市示例医院", "another unit", "not on the paper: .*湘潭市示例医院"),
        ("H001 ", "H901 ", "instead: H901"),
        ("湘潭市（430300）", "长沙市（430100）", "instead: .*长沙市"),
        ("中级 · 2022", "正高级 · 2022", "instead: .*正高级"),
        ("2022年申报", "2023年申报", "instead: .*2023年申报"),
        ("可以申报：", "不可以申报：", "instead: ✔不可以申报"),
        ("结论确定", "结论待定", "instead: 结论待定"),
        ("126.5", "136.5", "not on the paper: 2018 .*126.5"),
        (lambda text: re.sub("(2019  xiangtan-2022 +)90", r"\g<1>60", text), "60 hours required", "instead: 2019 xiangtan-2022 60"),
        ("✔ 达到", "✘ 未达到", "instead: .*✘未达到"),
        ("07-31…08-08", "07-30…08-08", "instead: 3 07-30…08-08"),
        ("附1·二·1", "附1·二·2", "instead: .*附1·二·2"),
        ("护理不良事件根因分析培训班", "another class", "instead: 4 08-24.*another class"),
        ("3天×10", "4天×10", "instead: .*4天×10"),
        ("18号", "19号", "instead: .*19号"),
        ("  学时方面没有需要补的。\n", "", "not on the paper: 学时方面没有需要补的"),
        ("\n下一步", "\n 另经审核：全部属实\n下一步", "instead: 另经审核"),
        (lambda text: "已审核\n" + text, "a line above the answer", "(?s)beyond what the seal covers.*已审核", 0),
        (lambda text: text + "\n已盖章\n", "a line below the seal", "(?s)below the last seal.*已盖章", 0),
        (lambda text: swapped(text, "   3  07-31", "   4  08-24"), "two lines in another order", "in another order"),
        ("人员表第 2 行", "人员表第 3 行", "(?s)people line 3.*differs.*H002 陈当归"),
        ("规则 xiangtan-2022", "规则 jiaxing-2025", "rulebook jiaxing-2025"),
    ], desk.LEDGER)
    return tried + desk.altered("answers.en.txt", one(en), [
        ("苏半夏", "John Smith", "instead: H001 John Smith"),
        ("Eligible", "Not eligible", "instead: ✔Not eligible"),
        ("applying in 2022", "applying in 2021", "instead: .*applying in 2021"),
        ("       24", "       42", "instead: .*42 24 prof"),
        ("3 days × 10", "2 days × 15", "instead: .*2 days×15"),
        ("新入职护士三基培训班", "another class", "instead: .*another class"),
    ], desk.LEDGER)


def swapped(text, first, second):
    lines = text.splitlines(keepends=True)
    at = [next(index for index, line in enumerate(lines) if line.startswith(start)) for start in (first, second)]
    lines[at[0]], lines[at[1]] = lines[at[1]], lines[at[0]]
    return "".join(lines)


def _records(desk):
    text = desk.sealed("--json")
    desk.untouched("answers.json", text, *desk.LEDGER)
    pretty = "\n".join(json.dumps(json.loads(line), indent=2, ensure_ascii=False) for line in text.splitlines())
    desk.untouched("pretty.json", pretty, *desk.LEDGER)
    first = text.splitlines()[0]

    def record(change):
        def alter(line):
            answer = json.loads(line)
            change(answer)
            return json.dumps(answer, ensure_ascii=False)
        return alter

    return desk.altered("answers.json", first, [
        ('"verdict":"eligible"', '"verdict":"barred"', 'verdict: on the paper "barred", recomputed "eligible"'),
        ('"person":"H001"', '"person":"H002"', 'person: on the paper "H002", recomputed "H001"'),
        ('"total":126.5', '"total":136.5', r"years\[0\].counted.total: on the paper 136.5, recomputed 126.5"),
        ('"certainty":"firm"', '"certainty":"depends"', "certainty"),
        ('"claimed":30.5', '"claimed":31', r"credits\[0\].claimed: on the paper 31, recomputed 30.5"),
        ('"window":[2018', '"window":[2019', r"window\[0\]"),
        ('"clause":"一(一)"', '"clause":"一(二)"', "clause"),
        ('"place":"430300"', '"place":"330400"', "target.place"),
        (record(lambda answer: answer["years"].pop()), "a year taken out", r"years\[3\].year: on the paper nothing, recomputed 2021"),
        (record(lambda answer: answer["years"][0]["credits"].append({"line": 99})), "a credit put in",
         r"credits\[5\].line: on the paper 99, recomputed nothing"),
        (record(lambda answer: answer.update(name="张三")), "a name put in", 'name: on the paper "张三", recomputed nothing'),
        (record(lambda answer: answer.update(outlook={"status": "passes"})), "an outlook put in",
         "(?s)beyond what the seal covers.*outlook", 0),
        (record(lambda answer: answer["seal"].update(fingerprint="0" * 64)), "a fingerprint beside the seal's line",
         "seal.fingerprint"),
        (record(lambda answer: answer.pop("seal")) , "no seal", "no seal", 65),
        ('{"person"', '{"person":"H009","person"', "no sound JSON", 65),
    ], desk.LEDGER)


def certificate(desk):
    """A certificate as the page prints it, of what the command answers."""
    answer = json.loads(desk.sealed("--json").splitlines()[0])
    with open(desk.folder.path / "people.csv", encoding="utf-8-sig") as file:
        person = next(row for row in csv.DictReader(file) if row["person"] == "H001")
    window = answer["window"]
    rows = "\n".join(f"{year['year']}\t{year['counted']['public']}\t{year['counted']['professional']}\t{year['counted']['total']}"
                     for year in answer["years"])
    title = "湘潭市专业技术人员继续教育\n学时认定单"
    return "\n\n".join([
        title, "存根（　　　　）", f"姓　　名{person['name']}", f"单　　位{person['unit']}", "现有职称 ", "编　　号 ", "经 办 人 ",
        "联系电话 ", "二〇　　　年　　　月　　　日", title,
        f"根据《专业技术人员继续教育规定》（人社部令第25号）精神， {person['name']} 同志， {person['degree']} 学历，申报 {person['specialty']} 专业 中级 "
        f"职称，自 {window[0]} 年至 {window[1]} 年（近 4 年）参加继续教育培训，培训学时达到《专业技术人员继续教育规定》学时。",
        "年度\t公需科目\t专业科目\t合计\n" + rows, "继续教育登记证编号： ", "二〇　　　年　　　月　　　日", answer["seal"]["line"]["zh"]])


def _certificates(desk):
    text = certificate(desk)
    desk.untouched("slip.txt", text, *desk.LEDGER)
    desk.untouched("slip.html", "<p>" + text.replace("\n\n", "</p>\n<p>").replace("\t", "</td><td>") + "</p>", *desk.LEDGER)
    forged = re.sub("核验：.*", json.loads(desk.sealed("--json").splitlines()[1])["seal"]["line"]["zh"], text)
    return desk.altered("slip.txt", text, [
        ("苏半夏", "another name on the stub", "not on the paper: 姓名苏半夏"),
        ("苏半夏 同志", "张三 同志", "not on the paper: 苏半夏同志"),
        ("湘潭市示例医院", "another unit", "not on the paper: 单位湘潭市示例医院"),
        ("本科 学历", "博士 学历", "not on the paper: 本科学历"),
        ("护理学", "骨外科", "not on the paper: 申报护理学专业中级职称"),
        ("中级", "高级", "not on the paper: 申报护理学专业中级职称"),
        ("自 2018", "自 2017", "not on the paper: 自2018年至2021年"),
        ("126.5", "136.5", "not on the paper: 2018 30.5 96 126.5"),
        ("96\t126.5", "9612\t6.5", "not on the paper: 2018 30.5 96 126.5"),
        ("2020\t30\t90\t120\n", "", "not on the paper: 2020 30 90 120"),
        ("学时认定单", "学时认定书", "学时认定书", 0),
        ("现有职称 ", "现有职称 主治医师", "(?s)beyond what the seal covers.*主治医师", 0),
        ("编　　号 ", "编　　号 2022-001", "(?s)beyond what the seal covers.*2022-001", 0),
        (lambda text: forged, "another person's seal below", "(?s)not on the paper: 姓名方杜仲.*whoever is eligible"),
    ], desk.LEDGER)


def packed(data):
    return base64.b64encode(gzip.compress(data, mtime=0)).decode()


def _pages(desk):
    page, data, problems = desk.folder.page(*desk.LEDGER)
    desk.check("a page can be written", *problems)
    desk.untouched("page.html", page)
    element = lambda name: re.search(rf'<script type="application/octet-stream" id="{name}"[^>]*>[^<]*</script>\n', page)[0]
    content = lambda name: re.search(rf'id="{name}"[^>]*>([^<]*)<', page)[1]
    people = (desk.folder.path / "people.csv").read_bytes()
    forged = people.replace("苏半夏".encode(), "苏半秋".encode())
    library = json.loads(data["library"])
    lowered = json.loads(data["library"])
    book = next(book for book in lowered["rulebooks"] if book["id"] == "xiangtan-2022")
    book["text"] = book["text"].replace('"hours": 90', '"hours": 9')
    words = json.loads(data["library"])
    words["vocabulary"][1]["text"] += "\n"
    lenient = {**json.loads(data["options"]), "readings": ["lenient"]}
    later = {**json.loads(data["options"]), "generated": "2020-01-01"}
    ledger = element("people")
    shown = f'<script type="application/octet-stream" id="people" data-encoding="gzip">{packed(forged)}</script>\n'
    spell = lambda attribute: shown.replace('id="people"', attribute)

    def swap(name, value, data=lambda value: json.dumps(value).encode()):
        identity = page.replace(f'id="{name}" data-encoding="gzip"', f'id="{name}" data-encoding="identity"')
        return lambda text: identity.replace(content(name), base64.b64encode(data(value)).decode())

    tried = desk.altered("page.html", page, [
        (content("people"), packed(forged), "(?s)differs.*ledger"),
        (lambda text: text.replace(ledger, f"<!--{ledger}-->{shown}"), "the ledger in a comment, another one shown",
         "line .*comment", 65),
        (lambda text: text.replace(ledger, shown + ledger), "another ledger before it", "people twice", 65),
        (lambda text: text.replace(ledger, spell("id='people'") + ledger), "another, quoted otherwise", "people twice", 65),
        (lambda text: text.replace(ledger, spell("ID = people") + ledger), "another, without quotes", "people twice", 65),
        (lambda text: text.replace(ledger, spell('id="&#112;eople"') + ledger), "another, spelt by numbers", "cannot be told", 65),
        (lambda text: text.replace(ledger, f"<select><style>{shown}</style></select>{ledger}"), "another inside a style",
         "cannot be told", 65),
        (lambda text: text.replace(ledger, f"<svg><style>{shown}</style></svg>{ledger}"), "another inside a picture",
         "cannot be told", 65),
        (lambda text: text.replace(ledger, f'<p id="people">{content("people")}</p>' + ledger), "a paragraph of its id",
         "people twice", 65),
        (swap("options", lenient), "other readings to start with", "options: on the paper --reading lenient, recomputed nothing"),
        (swap("options", later), "another date of making", "(?s)beyond what the seal covers.*generated: 2020-01-01", 0),
        (swap("library", lowered), "a floor of 9 hours in its rulebook", "page's own xiangtan-2022 is not this version's"),
        (swap("library", words), "another vocabulary", "page's own routes is not this version's"),
        (content("wasm"), content("wasm")[:-8] + "AAAAAAA=", "page's own wasm is not this version's"),
        ("function verdictWord(verdict) {", "function verdictWord(verdict) { return 'eligible';", "from line .* cannot be vouched for"),
        ("<main ", "<p>苏半秋：可以申报</p><main ", "from line .* cannot be vouched for"),
        ("<title>", "<title>已审核 ", "from line .* cannot be vouched for"),
        (re.search(r'<script type="text/plain" id="seal">[^<]*</script>', page)[0], "", "no seal", 65),
    ], [])
    line = people.decode("utf-8-sig").splitlines()[1]
    tried += desk.altered("page.html", page, [
        (content("people"), packed(forged), f"people line 2: in the page {line.replace('苏半夏', '苏半秋')}, in the file given {line}"),
    ], desk.LEDGER)
    # What a browser saves of a page it shows: markup of its own around the same ledger.
    saved = page.replace("<main ", '<svg viewBox="0 0 1 1"><title>2018</title></svg><main ', 1)
    status, output, messages = desk.verify("saved.html", saved)
    desk.check("a page that was saved anew: its ledger comes out, what else it shows is not vouched for",
               status != 1 and f"{status}", "everybody: the same" not in output and output + messages,
               "cannot be vouched for" not in output and output)
    return tried


def spent():
    """The processor seconds of every command that has ended: others may be busy on the same machine."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _hostile(desk):
    line = re.search("Seal: .*", desk.sealed("--lang", "en"))[0]
    marks = "Seal: xueshi 0 options " * 3000
    keys = "{" + ",".join(f'"k{number}":0' for number in range(20000)) + "}"
    options = "\n".join(line.replace("line 2;", f"line 2; options --years 2000-20{number:02};") for number in range(60))
    for name, text, wanted, told in [
        ("marks.txt", marks, 65, "damaged"), ("keys.json", keys, 65, "no seal"), ("options.txt", options, 65, "sets of options"),
        ("seals.txt", (line + "\n") * 400, 0, "the same"), ("comments.html", "<!--<a x=\"-->" * 20000, 65, "cannot be told"),
        ("tags.html", "<a " * 60000, 65, "no seal"), ("everybody.txt", (line.replace("people line 2", "everybody") + "\n") * 400, 1, "differs"),
    ]:
        start = spent()
        status, output, messages = desk.verify(name, text, *desk.LEDGER)
        seconds = spent() - start
        desk.check(f"{name}: ends soon whatever it holds", status != wanted and f"exit status {status}, not {wanted}\n{messages[-500:]}",
                   told not in output + messages and f"lacks {told}: {(output + messages)[-500:]}", seconds > 20 and f"{seconds:.1f} s")
