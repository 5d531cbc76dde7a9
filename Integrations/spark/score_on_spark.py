"""Scores a ledger too large for one machine: the same answers as `xueshi score`, by as many machines as Spark has.

    spark-submit score_on_spark.py --people people --events events --out answers --partitions 64

People and events are shuffled by person; each partition is sorted and goes through one process of `xueshi score`; answers are
written by Spark, which commits each once.
"""

import argparse
import os
import sys
import time

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import answers
import partition
from ledger_rows import EVENTS, PEOPLE, LedgerError, read

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = ["answers.py", "csv_lines.py", "ledger_rows.py", "partition.py", "spool.py"]


def arguments(words):
    parser = argparse.ArgumentParser(description="Scores a ledger by Spark, with the answers of `xueshi score`.")
    parser.add_argument("--people", required=True, help="files of people: a file, a folder or a pattern")
    parser.add_argument("--events", required=True, help="files of events")
    parser.add_argument("--out", required=True, help="the folder for results, rejects and, if asked for, years")
    parser.add_argument("--partitions", type=int, help="how many; spark.sql.shuffle.partitions when left out")
    parser.add_argument("--xueshi", default="xueshi", help="the command on each machine, or its name if shipped by --files")
    parser.add_argument("--from", dest="form", choices=["csv", "parquet"], default="csv", help="the format of the files read")
    parser.add_argument("--to", choices=["csv", "parquet"], default="csv", help="the format of the files written")
    parser.add_argument("--multi-line", action="store_true", help="CSV in which a quoted cell may hold line breaks")
    parser.add_argument("--years", action="store_true", help="writes the years of each person, too")
    parser.add_argument("--overwrite", action="store_true", help="replaces what --out holds")
    parser.add_argument("--rulebook-file", action="append", default=[], help="adds a rulebook; read here, sent to all")
    parser.add_argument("options", nargs="*", metavar="-- OPTION", help="options of xueshi score, such as --reading strict")
    return parser.parse_args(words)


def run(spark, asked):
    """Does it all; returns the sums of all partitions by name."""
    for module in MODULES:
        # Where the driver runs on the cluster they come with --py-files instead.
        if os.path.isfile(os.path.join(HERE, module)):
            spark.sparkContext.addPyFile(os.path.join(HERE, module))
    # Lines are counted in one run and looked up in another: both are to cut the files alike, however many executors there are.
    if spark.conf.get("spark.sql.files.minPartitionNum", None) is None:
        spark.conf.set("spark.sql.files.minPartitionNum", str(spark.sparkContext.defaultParallelism))
    sides = {kind: read(spark, path, kind, asked.form, asked.multi_line)
             for kind, path in ((PEOPLE, asked.people), (EVENTS, asked.events))}
    tables = {"results": answers.RESULTS, "rejects": answers.REJECTS}
    if asked.years:
        tables["years"] = answers.YEARS
    if not asked.overwrite:
        _refuse_to_replace(spark, asked.out, tables)
    rulebooks = []
    for path in asked.rulebook_file:
        with open(path, "rb") as file:
            rulebooks.append(file.read())
    job = partition.Job(
        headers={kind: rows.header for kind, rows in sides.items()}, paths={kind: rows.paths for kind, rows in sides.items()},
        xueshi=asked.xueshi, options=asked.options, rulebooks=rulebooks, with_years=asked.years)

    count = asked.partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    rows = sides[PEOPLE].frame.unionByName(sides[EVENTS].frame).repartition(count, "key")
    rows = rows.sortWithinPartitions("kind", "key", "file", "block", "position").select("kind", "file", "number", "line")
    scored = rows.mapInArrow(partition.scorer(job), answers.SCHEMA).persist(StorageLevel.DISK_ONLY)
    try:
        sums = _sums(scored)
        for name, table in tables.items():
            columns = [F.col("cells")[index].alias(column) for index, column in enumerate(answers.COLUMNS[table])]
            _write(scored.where(F.col("table") == table).select(*columns), f"{asked.out}/{name}", asked)
        return sums
    finally:
        scored.unpersist()


def _sums(scored):
    """What all partitions count, held against the rows that are there; the work is done for this, once."""
    table, cells = F.col("table"), F.col("cells")
    counts = {name: F.coalesce(F.sum(F.when(table == answers.COUNTS, cells[index].cast("long"))), F.lit(0)).alias(name)
              for index, name in enumerate(answers.COLUMNS[answers.COUNTS])}
    sums = scored.agg(*counts.values(), F.count(F.when(table == answers.REJECTS, 1)).alias("refused")).first().asDict()
    told = sums["scored"] + sums["rejected"] + sums["repeated"]
    if sums["people"] + sums["events"] != told or sums["rejected"] != sums.pop("refused"):
        raise RuntimeError(f"the counts do not balance: {sums}")
    return sums


def said(sums):
    """The sums in the words of xueshi."""
    repeated = f", {sums['repeated']} repeated" if sums["repeated"] else ""
    return f"{sums['people']} people, {sums['events']} events: {sums['scored']} scored, {sums['rejected']} rejected{repeated}"


def _write(frame, path, asked):
    writer = frame.write.mode("overwrite" if asked.overwrite else "errorifexists")
    if asked.to == "parquet":
        writer.parquet(path)
    else:
        writer.csv(path, header=True, quote='"', escape='"', emptyValue="", ignoreLeadingWhiteSpace=False,
                   ignoreTrailingWhiteSpace=False)


def _refuse_to_replace(spark, out, tables):
    for name in tables:
        path = spark._jvm.org.apache.hadoop.fs.Path(f"{out}/{name}")
        if path.getFileSystem(spark._jsc.hadoopConfiguration()).exists(path):
            sys.exit(f"{out}/{name} is there already; --overwrite replaces it")


def main():
    asked = arguments(sys.argv[1:])
    spark = SparkSession.builder.appName("xueshi score").getOrCreate()
    start = time.monotonic()
    try:
        sums = run(spark, asked)
    except LedgerError as error:
        sys.exit(f"score_on_spark.py: {error}")
    seconds = time.monotonic() - start
    rows = sums["people"] + sums["events"]
    print(f"{said(sums)}; {seconds:.1f} s, {rows / seconds:.0f} rows/s")
    spark.stop()


if __name__ == "__main__":
    main()
