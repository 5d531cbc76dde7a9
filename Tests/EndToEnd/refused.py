"""What is not read: columns that may decide, rows that are no records, ids that are none; and that answers know of it."""

import json

PEOPLE = "person,name,place,level,year\n"
ONE = PEOPLE + "X1,林示例,湘潭市,中级,2022\n"
EVENTS = "person,route,start,end,quantity,unit,hours,level,role,category,item,specialty,status,year\n"
HOURS = "X1,registered,2021-06-01,,,,{},,,professional,{},,,\n"

# A sentence, the people, the events, flags, what standard error says of it.
HEADERS = [
    ("a near miss of a column", ONE, "person,route,start,hourss\n", [], ["events.csv:1:20:", "hourss", "hours", "--column hourss=FIELD", "--ignore-column hourss"]),
    ("a column of flags by its name", ONE, "person,route,start,是否计入\n", [], ["是否计入", "--column 是否计入=status", "--column 是否计入=not-status", "--ignore-column 是否计入"]),
    ("a column of flags by its cells", ONE, "person,route,start,甲\nX1,training,2021-01-01,1\n", [], ["--column 甲=status", "--ignore-column 甲"]),
    ("a second column of hours", ONE, "person,route,start,学时,认定学时\n", [], ["认定学时", "--column 认定学时=FIELD", "--ignore-column 认定学时"]),
    ("a column of amounts", ONE, "person,route,start,学分\n", [], ["--column 学分=FIELD", "--ignore-column 学分"]),
]


def run(command, tally):
    def check(people, events, *flags):
        status, output, messages = command.check(people, events, ["--years", "2021", *flags])
        return status, [json.loads(line) for line in output.split("\n") if line], messages

    for sentence, people, events, flags, said in HEADERS:
        status, answers, messages = check(people, events, *flags)
        tally.check("refused", f"{sentence} is asked about, and the file is not read",
                    [f"exit status {status}"] * (status != 65) + ["there are answers"] * bool(answers)
                    + [f"no {word}: {messages}" for word in said if word not in messages])
    flags = "person,route,start,hours,category,是否计入\nX1,registered,2021-06-01,90,professional,{}\n"
    for cell, flag, hours in [("0", "是否计入=status", 0), ("1", "是否计入=status", 90), ("1", "是否计入=not-status", 0), ("否", "是否计入=not-status", 90)]:
        answers = check(ONE, flags.format(cell), "--column", flag)[1]
        tally.check("refused", f"{cell} under --column {flag} counts {hours} hours",
                    [] if answers and answers[0]["years"][0]["counted"]["total"] == hours else [str(answers)[:300]])
    answers = check(ONE, "person,ROUTE,起始 时间,学时,科目类别,Status\nX1,已登记学时,2021-06-01,90,专业课,不通过\n")[1]
    tally.check("refused", "columns and cells are read in either language, and a row that was not passed counts nothing",
                [] if answers and answers[0]["years"][0]["counted"]["total"] == 0 else [str(answers)[:300]])

    status, answers, messages = check(ONE, EVENTS + HOURS.format(90, "a") + HOURS.format(-60, "b"))
    tally.check("refused", "a row that was refused stands beside the verdict, which is not firm",
                [] if status == 65 and answers[0]["unread"] == 1 and answers[0]["certainty"] == "depends" else [f"{status} {answers}"[:300]])
    status, answers, messages = check(PEOPLE + "X1,林示例,湘潭市,中级,2022\n合计,1人,,,\n填表人：王示例,,,,\n", EVENTS + HOURS.format(45, "a") + "合计" + HOURS[2:].format(45, "b"))
    tally.check("refused", "sums and signatures are nobody",
                [] if [answer["person"] for answer in answers] == ["X1"] and messages.count("\n") == 3 else [messages])
    people = PEOPLE + "X1,林示例,湘潭市,中级,2022\nX1,赵示例,湘潭市,中级,2022\n4.30302E+17,甲,湘潭市,中级,2022\n"
    status, answers, messages = check(people, EVENTS + HOURS.format(45, "a"))
    tally.check("refused", "one id under two names, and one that lost its digits, are refused on every row",
                [] if status == 65 and not answers and messages.count("\n") == 4 else [messages])
    status, answers, messages = check(PEOPLE + "007,林示例,湘潭市,中级,2022\n", EVENTS + "".join(
        id + HOURS[2:].format(9, id) for id in ("7", "００７", "'007", "7.0", "林示例")))
    tally.check("refused", "an id like one that is known names it, and its rows are theirs that were not read",
                [] if messages.count("007") >= 5 and answers[0]["unread"] == 5 and answers[0]["certainty"] == "depends" else [f"{answers}{messages}"[:600]])
    for lang, word in (("en", "no such column"), ("zh", "没有这一列")):
        for flag in (["--column", "考核=status"], ["--ignore-column", "考核"]):
            arguments = ["check", "--people", "people.csv", "--events", "events.csv", *flag, "--lang", lang]
            status, answers, messages = command.run(arguments, {"people.csv": ONE, "events.csv": flags.format(1)})
            tally.check("refused", f"{flag[0]} of a column that no file has lists those there are ({lang})",
                        [] if status == 64 and not answers and word in messages and "是否计入" in messages else [f"{status} {messages}"])
    status, answers, messages = check("person,place,level,year,degree\nX1,湘潭市,中级,2022,大专\n", EVENTS + HOURS.format(90, "a"))
    tally.check("refused", "a degree nobody knows is blank, and said",
                [] if status == 0 and answers and "大专" in messages else [f"{status} {messages}"])
    tally.end_group("refused")
