"""Ledgers whose rows are unusual, each with what is unusual about them: people, events and options."""

PEOPLE = "person,place,level,year\n"
EVENTS = "person,route,start,end,quantity,unit,hours,level,category,item,status\n"
ONE = PEOPLE + "a,430300,intermediate,2022\n"
TWO = ONE + "b,430300,intermediate,2022\n"


def _hours(person, year=2020, item="", hours=30, category="professional", route="registered"):
    return f"{person},{route},{year}-06-30,,,,{hours},,{category},{item},\n"


def _many(person, count, item=""):
    """Many events of one person, their days going up and down."""
    return "".join(f"{person},training,20{18 + index % 4}-{index % 12 + 1:02}-{index * 7 % 28 + 1:02},,{index % 5},day,,"
                   f"recognised,,{item and item + str(index % 1000)},\n" for index in range(count))


def _ids(ids):
    return PEOPLE + "".join(f"{person},430300,intermediate,2022\n" for person in ids)


def _all(text, old, new):
    return text.replace(old, new)


LENGTHS = ["x" * length for length in range(1, 41)] + ["学" * length for length in range(1, 14)]
ALL_YEARS = "".join(_hours("a", year) + _hours("a", year, category="public") for year in range(2018, 2022))
QUOTED = EVENTS + "".join(
    f'{person},training,2020-0{month}-01,,2,day,,recognised,,"{item}",\n' for month, (person, item) in enumerate([
        ("a", "a, b"), ("a", 'he said ""no""'), ('"a"', "two\nlines"), ("a", "three\r\n\nlines"), ("b", '""'), ("b", "")], 1))
BROKEN = EVENTS + _hours("a") + 'a,"training,2020-01-01,,,,,,,,\n' + _hours("a", 2021) + 'a,tr"aining,2020-01-01,,,,,,,,\n' + \
    _hours("b") + 'b,"training"x,2020-01-01,,,,,,,,\n' + _hours("b", 2019) + 'b,training,"2020-01-01,,,,,,,,\n' + _hours("b", 2018)

LEDGERS = {
    "an empty people file cannot be read": ("", EVENTS + _hours("a")),
    "an empty events file cannot be read": (ONE, ""),
    "files of headers alone": (PEOPLE, EVENTS),
    "a people file of a header alone": (PEOPLE, EVENTS + _hours("a") + _hours("b")),
    "a header that names a column twice cannot be read": (ONE, "person," + EVENTS + _hours("a")),
    "a header without a needed column cannot be read": (ONE, "person,start\na,2020-01-01\n"),
    "columns from the command line": ("person\na\nb\n", EVENTS + ALL_YEARS, "--place", "湘潭", "--level", "中级", "--year",
                                      "2022"),
    "blanks filled from the command line": (PEOPLE + "a,,,\nb,330400,,2025\nc,,高级,\n", EVENTS + ALL_YEARS, "--place",
                                            "xiangtan", "--level", "intermediate", "--year", "2022"),
    "blanks that nothing fills": (PEOPLE + "a,,,\nb,330400,,2025\n", EVENTS + ALL_YEARS),
    "a quoted header, a byte order mark and CR LF": (
        b"\xef\xbb\xbf" + _all(_all(TWO, "person", '"person"'), "\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + _all(EVENTS + ALL_YEARS, "\n", "\r\n").replace("route", '" route "').encode()),
    "no line feed at the end": (TWO[:-1], (EVENTS + ALL_YEARS)[:-1]),
    "a carriage return at the end": (TWO[:-1] + "\r", (EVENTS + ALL_YEARS)[:-1] + "\r"),
    "blank lines": (_all(TWO, "\n", "\n\n\r\n"), "\n\n" + _all(EVENTS + ALL_YEARS, "\n", "\n\r\n\n")),
    "lines of spaces and of commas": (TWO + " \n,,,\n", EVENTS + " \n" + ALL_YEARS + ",,,,,,,,,,\n,,\n"),
    "rows with too few and too many cells": (TWO + "c\nd,430300,intermediate,2022,x\n",
                                             EVENTS + "a,registered\n" + ALL_YEARS + "a,training,2020-01-01\n" +
                                             _hours("b").replace("\n", ",\n") + "b,violation,2020-01-01\n"),
    "columns in another order and unknown ones": (
        "备注,year,level,person,place,x\n甲,2022,intermediate,a,430300,\n",
        "hours,x,start,item,person,category,route\n30,,2020-06-30,乙,a,public,registered\n60,y,2020-06-30,,a,professional,registered\n"),
    "Chinese words": (PEOPLE + "a,湘潭市,中级,2022\nb,嘉兴,副高级,2025\n",
                      EVENTS + "a,已登记学时,2020-06-30,,,,60,,专业,,通过\na,公需科目课程,2020-06-30,,,,30,,公需,,\n"
                      "b,已登记学时,2024-06-30,,,,60,,professional,,\n"),
    "spaces around cells": (PEOPLE + " a ,\u3000湘潭\u3000,\u00a0intermediate,2022 \n\u00a0b,430300,intermediate,2022\n",
                            EVENTS + "".join(f"{left}a{right},{left}registered{right},2020-06-30{right},,,,{left}30,,public{right},"
                                             f"{left}题{right},\n" for left, right in
                                             [(" ", ""), ("", "\t"), ("\u00a0", "\u3000"), ("\u3000\u3000", " "), ("", "")])),
    "dates with slashes and dates that are none": (ONE, EVENTS + "".join(
        f"a,registered,{day},,,,10,,public,,\n" for day in
        ["2020/1/2", "2020/01/02", "2020-1-2", "2020/1-2", "2020-02-29", "2021-02-29", "1950-01-01", "1949-12-31",
         "2100-12-31", "2101-01-01", "20200102", "2020-00-10", "2020-10-00", "2020-13-01", "0000-01-01", "２020-01-01"])),
    "numbers at the edge of what may be written": (ONE, EVENTS + "".join(
        _hours("a", hours=hours) for hours in
        ["0", "0.5", "00.50", ".5", "5.", "1.234", "100000", "100000.00", "100000.01", "000001", "0000000001", "1e3", "-1", "+1",
         "99999.99", "999999", "12,5", "１", ""])),
    "bytes that are not UTF-8, NUL and a lone carriage return": (
        TWO.encode() + b"\xffc,430300,intermediate,2022\n",
        (EVENTS + ALL_YEARS).encode() + b"a,registered,2020-06-30,,,,30,,public,\xe4\xb8,\na,registered,2020-06-30,,,,30,,public,\0,\n"
        b"a,registered,2020-06-30,,,,30,,public,x\ry,\n" + _hours("b").encode() + b"b,training,2020-06-30,,,,,,,\xed\xa0\x80,\n"),
    "quoted cells with commas, quotes and line breaks": (
        'person,name,place,level,year\n"a","甲, 乙",430300,intermediate,2022\nb,"二\n行",430300,"intermediate",2022\n', QUOTED),
    "broken quotes": (TWO + 'c,"430300,intermediate,2022\n', BROKEN),
    "broken quotes, the people the other way round": (_ids("ba"), BROKEN),
    "broken quotes among people out of order": (_ids("ba") + 'c,"430300,intermediate,2022\n' + _ids('"x"ya')[24:] + '"', BROKEN),
    "ids of any length": (_ids(LENGTHS), EVENTS + "".join(_hours(person) + _hours(person, 2021) for person in LENGTHS)),
    "ids of any length, the other way round": (_ids(LENGTHS[::-1]), EVENTS + "".join(_hours(person) for person in LENGTHS)),
    "ids that a spreadsheet would take for formulas": (
        _ids(["=1+1", "+a", "-b", "@c", "'d", '"e,""f"""', '"-g\n,"']),
        EVENTS + "".join(_hours(person) for person in ["=1+1", "+a", "-b", "@c", "'d", '"e,""f"""', '"-g\n,"'])),
    "titles longer than sixteen bytes": (ONE, EVENTS + "".join(
        f"a,training,2020-0{index % 9 + 1}-01,,2,day,,recognised,,{'题' * 5}{'甲乙丙丁'[index % 4]}{'目' * 6},\n" for index in range(20))),
    "more than 64 events a person": (_ids("abc"), EVENTS + _many("a", 64) + _many("b", 65, "项") + _many("c", 200, "x" * 20)),
    "tens of thousands of events of one person": (_ids("abc"), EVENTS + _many("a", 10) + _many("b", 45_000, "项目") + _many("c", 10)),
    "one person in two applications, next to each other": (ONE + "a,430300,senior,2021\n" + _ids("b")[24:], EVENTS + ALL_YEARS +
                                                           _hours("b")),
    "one person in two applications, far apart": (TWO + "c,330400,intermediate,2025\na,430300,senior,2021\n", EVENTS + ALL_YEARS +
                                                  _hours("b") + _hours("c", 2024)),
    "a first row that is refused, and a good one far away": (
        PEOPLE + "a,430300,wizard,2022\nb,430300,intermediate,2022\na,430300,intermediate,2022\n", EVENTS + ALL_YEARS + _hours("b")),
    "a first row that is refused, a good one, and events in two places": (
        PEOPLE + "a,430300,wizard,2022\nb,430300,intermediate,2022\na,430300,intermediate,2022\n",
        EVENTS + _hours("a") + _hours("b") + ALL_YEARS),
    "a row without an id between two of one person": (
        ONE + ",430300,intermediate,2022\na,430300,senior,2022\n", EVENTS + ALL_YEARS),
    "a refused person with events": (PEOPLE + "a,430300,wizard,2022\nb,430300,intermediate,2022\n", EVENTS + ALL_YEARS + _hours("b")),
    "a refused row as a person's first": (_ids("ba"), EVENTS + "a,nonsense,2020-01-01,,,,,,,,\n" + ALL_YEARS + _hours("b")),
    "events that belong to nobody": (TWO, EVENTS + _hours("A") + ALL_YEARS + _hours("aa") + _hours("") + _hours("b") + _hours("z")),
}
