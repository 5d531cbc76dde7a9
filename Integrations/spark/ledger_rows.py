"""A ledger as rows for a shuffle: each row as a line of CSV, beside whose it is and where it stood.

A line is not looked into beyond the id: what a row means, and whether it is refused, is for xueshi alone to say.
"""

import csv
import io
from dataclasses import dataclass

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

import csv_lines

# Kinds of rows, in the order in which a partition wants them.
PEOPLE_HEADER, PEOPLE, EVENTS_HEADER, EVENTS = range(4)

# What xueshi takes away around a cell: ASCII's white space, the no-break space and the ideographic space.
SPACE = " \t\n\x0b\x0c\r\u00a0\u3000"


class LedgerError(ValueError):
    """Files that are no ledger; says what would do."""


@dataclass
class Rows:
    """People or events.

    `frame` has the columns `kind`; `key`, the id; `file`, `block` and `position`, by which the rows of one person keep the
    order of the files; `number`, the line of the file on which it stands, of people only; and `line`, with its line feed.
    """
    header: str
    paths: list
    frame: DataFrame


def read(spark, path, kind, form, multi_line=False):
    """The rows of all files below a path; `kind` is PEOPLE or EVENTS, `form` csv or parquet."""
    if form == "parquet":
        source, header, line, key = _typed(spark, path)
    elif multi_line:
        source, header, line, key = _records(spark, path)
    else:
        source, header, line, key = _lines(spark, path)
    source_has_header = form == "csv" and not multi_line
    paths = sorted(source.inputFiles())
    files = spark.createDataFrame(list(enumerate(paths)), "file int, path string")
    frame = source.select(
        line.alias("line"), key.alias("key"), F.input_file_name().alias("path"),
        F.col("_metadata.file_block_start").alias("block"), F.monotonically_increasing_id().alias("position"))
    frame = _numbered(spark, frame, 1 if source_has_header else 2) if kind == PEOPLE else frame.withColumn(
        "number", F.lit(None).cast("long"))
    # A blank line is no row.
    frame = frame.where(~F.col("line").isin("", "\r")).join(F.broadcast(files), "path")
    is_header = F.lit(False)
    if source_has_header:
        # Only one of them is the header of its file, others are rows that repeat it: who has them in order tells them apart.
        is_header = (F.col("block") == 0) & F.col("line").startswith(header) & (F.regexp_replace("line", r"\r\z", "") == header)
    key = F.btrim(F.coalesce("key", F.lit("")), F.lit(SPACE))
    return Rows(header, paths, frame.select(
        F.when(is_header, kind - 1).otherwise(kind).cast("byte").alias("kind"),
        F.when(is_header, F.concat(F.lit("\0"), F.col("file"))).otherwise(key).alias("key"),
        "file", "block", "position", "number", F.concat("line", F.lit("\n")).alias("line")))


def _numbered(spark, frame, first):
    """Rows with their lines in the file, from `first`; a row over several lines counts as one.

    Positions ascend by one within a block, and the rows of the blocks before it are counted once.
    """
    blocks = {}
    found = frame.groupBy("path", "block").agg(F.min("position"), F.count("*")).collect()
    for path, block, position, count in sorted(map(tuple, found)):
        begin = blocks[path] if path in blocks else first
        blocks[path] = begin + count
        blocks[path, block] = position - begin
    starts = [(*key, begin) for key, begin in blocks.items() if isinstance(key, tuple)]
    starts = spark.createDataFrame(starts, "path string, block long, begin long")
    return frame.join(F.broadcast(starts), ["path", "block"]).withColumn("number", F.col("position") - F.col("begin")).drop("begin")


def _lines(spark, path):
    """Lines byte for byte. Files are split anywhere, so a row must not go on in a second line."""
    source = spark.read.text(path, lineSep="\n")
    header = _common_header(spark, source.inputFiles())
    goes_on = F.concat(
        F.input_file_name(), F.lit(": a quoted cell goes on after this line; run it with --multi-line: "), F.col("value"))
    line = F.when(F.col("value").contains('"') & F.col("value").rlike(csv_lines.OPEN), F.raise_error(goes_on))
    return source, header, line.otherwise(F.col("value")), csv_lines.cell(F.col("value"), _person(_names(header)))


def _records(spark, path):
    """Cells as Spark's reader of CSV finds them, which takes each file as a whole."""
    header = _common_header(spark, spark.read.text(path).inputFiles())
    names = _names(header)
    # The reader wants every column by a name of its own, and puts a row of more or fewer cells where it is told to.
    columns = [f"c{index}" for index in range(len(names))]
    source = spark.read.csv(
        path, schema=T.StructType([T.StructField(name, T.StringType()) for name in [*columns, "raw"]]),
        header=True, multiLine=True, quote='"', escape='"', lineSep="\n", columnNameOfCorruptRecord="raw")
    cells = [F.col(name) for name in columns[:-1]] + [F.regexp_replace(columns[-1], r"\r\z", "")]
    raw = F.when(~F.col("raw").rlike(csv_lines.OPEN), F.col("raw"))
    return source, header, F.coalesce(raw, csv_lines.line(cells)), F.col(columns[_person(names)])


def _typed(spark, path):
    """Typed columns as the text a ledger has for them."""
    source = spark.read.parquet(path)
    fields = [field for field in source.schema if not isinstance(field.dataType, (T.StructType, T.ArrayType, T.MapType))]
    names = [field.name for field in fields]
    cells = [csv_lines.text(field) for field in fields]
    return source, csv_lines.header(names), csv_lines.line(cells), cells[_person(names)]


def _names(header):
    return next(csv.reader(io.StringIO(header)))


def _person(names):
    found = [index for index, name in enumerate(names) if name.strip(SPACE) == "person"]
    if len(found) != 1:
        raise LedgerError(f"there must be one column person; there are: {', '.join(names)}")
    return found[0]


def _common_header(spark, paths):
    """The first line of the files; all must begin with the same."""
    headers = {}
    for path in sorted(paths):
        header = _first_line(spark, path)
        if header is not None:
            headers.setdefault(header, path)
    if not headers:
        raise LedgerError("there is no file with a header")
    if len(headers) > 1:
        (one, first), (other, second) = list(headers.items())[:2]
        raise LedgerError(f"columns differ: {first} has {one}; {second} has {other}; read them one after the other, or as Parquet")
    return next(iter(headers))


def _first_line(spark, path):
    """The first line of a file that is not blank, read by whatever file system and compression Spark knows it by."""
    hadoop = spark._jvm.org.apache.hadoop
    configuration = spark._jsc.hadoopConfiguration()
    place = hadoop.fs.Path(spark._jvm.java.net.URI(path))
    stream = place.getFileSystem(configuration).open(place)
    codec = hadoop.io.compress.CompressionCodecFactory(configuration).getCodec(place)
    java = spark._jvm.java.io
    reader = java.BufferedReader(java.InputStreamReader(codec.createInputStream(stream) if codec else stream, "UTF-8"))
    try:
        line = reader.readLine()
        while line is not None and not line.removeprefix("\ufeff"):
            line = reader.readLine()
        return None if line is None else line.removeprefix("\ufeff")
    finally:
        reader.close()
