"""An invented cohort for the tests of the job: skewed, with people who apply twice, and with rows nobody can use."""

import gzip
import random
import subprocess

from pyspark.sql import functions as F


class Cohort:
    SKEWED = "P00000003"

    def __init__(self, xueshi, folder):
        self.folder, self.random = folder, random.Random(7)
        made = folder / "made"
        subprocess.run([xueshi, "generate", "--persons", "500", "--seed", "7", "--out", made], check=True)
        self.tables = {name: (made / f"{name}.csv").read_bytes().splitlines() for name in ("people", "events")}
        people, events = self.tables["people"], self.tables["events"]
        # One person with more than everybody else together.
        begin = self.SKEWED.encode() + b",training,2023-%02d-%02d,,1,day,,industry,,,%s,"
        events += [begin % (number % 12 + 1, number % 28 + 1, b"%d" % (number % 9000)) for number in range(20_000)]
        # Every ninth applies again, somewhere else or for something else, at the end of the file.
        for row in people[1::9]:
            cells = row.split(b",")
            people.append(b",".join([*cells[:3], self.random.choice([b"430300", b"330400", b"320400"]), b"senior", b"2024", b"", b""]))

        # Of rows with one title that end on one day the first counts: these people's hours depend on the order of rows.
        for number in range(60):
            people.append(b"T%d,,,430300,intermediate,2022,," % number)
            events += [b"T%d,registered,2021-05-01,,,,%d,,,professional,same," % (number, self.random.randrange(1, 90))
                       for _ in range(5)]

    PLAIN_BROKEN = {
        "people": [b"X1,,,nowhere,junior,2023,,", b",,,430300,junior,2023,,"],
        "events": [b"P00000001,no-such-route,2023-01-01,,,,,,,,,", b"P00000001,training,2023-02-30,,1,day,,,,,,",
                   b"nobody,training,2023-01-01,,1,day,,,,,,", b",training,2023-01-01,,1,day,,,,,,", b",,,,,,,,,,,"],
    }
    BROKEN = {
        "people": [b"P00000002,\"a\"b,,430300,junior,2023,,", b"P00000004,a\"b,,430300,junior,2023,,", b"X2,,,430300,junior,2023,,,,,"],
        "events": [b"P00000001,training,2023-01-01,,1,day,,,,,stray\"quote,", b"P00000001,training,2023-01-01,,1,day,,,,,\"a\"b,",
                   b"P00000001,training,2023-01-01,,1,day,,,,,bad\xff,", b"P00000001,training,2023-01-01,,1,day,,,,,bare\rreturn,",
                   b"P00000001,training,2023-01-01,,1,day,,,,,nul\0,", b"P00000001,training,2023-01-01,,1,day,,,,,,,more",
                   b"P00000001", b"   ", "\u3000".encode(), b"", b"\r", b"person,route,start,end,quantity,unit,hours,level,role,category,item,status"],
    }
    # Rows that are good, but not in the plainest way.
    UNUSUAL = {
        "people": [b"\"Q,1\",\"a, b\",,430300,junior,2023,,", b"\"Q\"\"2\",,,430300,junior,2023,,", "\u3000Q3 ,,,430300,junior,2023,,\r".encode(),
                   b"=Q4,,,430300,junior,2023,,"],
        "events": [b"\"Q,1\",training,2022-01-01,,1,day,,,,,\"x, \"\"y\"\"\",", b"\"Q\"\"2\",training,2022-01-01,,2,day,,,,,,",
                   b"Q3,training,2022-01-01,,3,day,,,,,,", "\u00a0Q3\u3000,training,2022-05-01,,4,day,,,,,,\r".encode(),
                   b"\" Q3\",public-course,2022-05-01,,,,9,,,,,", b"=Q4,training,2022-05-01,,4,day,,,,,,", b"Q3,training,2022-01-01"],
    }

    def whole(self):
        """All of it in one file each."""
        if not hasattr(self, "_whole"):
            self._mixed = {name: self._mix(name, rows) for name, rows in self.tables.items()}
            self._whole = [self._write("whole", name, self._mixed[name], [0]) for name in ("people", "events")]
        return self._whole

    def split(self, count):
        """The same, cut into files."""
        self.whole()
        return [self._write("split", name, rows, [len(rows) * part // count for part in range(1, count)])
                for name, rows in self._mixed.items()]

    def scattered(self, count):
        """The same in another order, one of the files in gzip; the order of the files is that of their names."""
        self.whole()
        found = []
        for name, rows in self._mixed.items():
            body = self.random.sample(rows[1:], len(rows) - 1)
            found.append(self._write("scattered", name, [rows[0], *body], [len(body) // count * part for part in range(1, count)]))
        last = found[1][-1]
        last.with_suffix(".csv.gz").write_bytes(gzip.compress(last.read_bytes()))
        # A folder apart, for what one machine is to read.
        (self.folder / "apart").mkdir()
        found[1][-1] = last.rename(self.folder / "apart" / last.name)
        return found

    def plain(self):
        """What typed columns can hold, as text."""
        found = []
        for name, rows in self.tables.items():
            good = [row for row in self.PLAIN_BROKEN[name] if b"02-30" not in row]
            found.append(self._write("plain", name, rows + good + [row for row in self.UNUSUAL[name] if not row.endswith(b"01-01")], [0]))
        return found

    def parquet(self, spark):
        """The same in typed columns."""
        types = {"start": "date", "end": "date", "quantity": "decimal(12,4)", "hours": "double", "year": "int"}
        found = []
        for name, (file,) in zip(self.tables, self.plain()):
            frame = spark.read.csv(str(file), header=True, quote='"', escape='"')
            for column in frame.columns:
                frame = frame.withColumn(column, F.col(column).cast(types.get(column, "string")))
            path = str(self.folder / f"{name}.parquet")
            frame.coalesce(1).write.mode("overwrite").parquet(path)
            found.append(path)
        return found

    def multi_line(self):
        """Titles over several lines, some with blank ones."""
        found = []
        for name in self.tables:
            rows = self.tables[name][:3000] + self.UNUSUAL[name][:3]
            if name == "events":
                rows += [b"Q3,training,2022-03-%02d,,1,day,,,,,\"one\n%s\n, \"\"two\"\"\"," % (day, b"\n" * (day % 3)) for day in range(1, 9)]
            found.append(self._write("lines", name, rows, [0]))
        return found

    def _mix(self, name, rows):
        """Rows with the odd ones anywhere among them."""
        header, rows = rows[0], list(rows[1:])
        for row in [*self.PLAIN_BROKEN[name], *self.BROKEN[name], *self.UNUSUAL[name]] * 2:
            rows.insert(self.random.randrange(len(rows)), row)
        return [header, *rows]

    def _write(self, folder, name, rows, cuts):
        """Files of rows cut at these places; each has the header, the first with a byte order mark and CRLF."""
        place = self.folder / folder / name
        place.mkdir(parents=True, exist_ok=True)
        found = []
        for index, (start, end) in enumerate(zip([1, *[cut for cut in cuts if cut]], [*[cut for cut in cuts if cut], len(rows)])):
            found.append(place / f"{index}.csv")
            header = b"\xef\xbb\xbf" + rows[0] + b"\r" if index == 0 else rows[0]
            found[-1].write_bytes(b"\n".join([header, *rows[start:end]]) + b"\n")
        return found
