"""Answers on their way back to Spark: rows of several tables in one stream, each with the table it belongs to."""

import itertools

import pyarrow as pa

# What a row of the answers belongs to.
RESULTS, YEARS, REJECTS, COUNTS = range(4)

COLUMNS = {
    RESULTS: ["person", "place", "level", "year", "window", "verdict", "certainty", "if_approved", "unmet_years", "short_total",
              "short_public", "short_professional", "name", "unit", "specialty", "file", "line", "unread", "depends_on",
              "unmet_periods", "edition"],
    YEARS: ["person", "year", "rulebook", "outcome", "total", "public", "professional", "need_total", "need_public",
            "need_professional", "file", "line"],
    REJECTS: ["file", "path", "reason", "text", "column", "person", "row"],
    COUNTS: ["people", "events", "scored", "rejected", "repeated"],
}

ANSWERS = pa.schema([("table", pa.int8()), ("cells", pa.list_(pa.string()))])
# The same as Spark has it.
SCHEMA = "table byte, cells array<string>"


def batches(table, rows):
    """Rows as batches of a size Spark likes."""
    rows = iter(rows)
    while cells := list(itertools.islice(rows, 10_000)):
        yield pa.record_batch([pa.array([table] * len(cells), pa.int8()), pa.array(cells, pa.list_(pa.string()))], schema=ANSWERS)
