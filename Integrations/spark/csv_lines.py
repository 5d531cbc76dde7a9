"""Lines of CSV (RFC 4180) as Spark expressions: evaluated where the data is, without Python."""

from pyspark.sql import functions as F
from pyspark.sql import types as T

# A quoted cell but for its last quote. Possessive: what was read once is never read otherwise.
QUOTED = r'"(?:[^"]++|"")*+'
# A line that ends within a quoted cell.
OPEN = rf'\A(?:(?:{QUOTED}"|(?!")[^,]*+),)*+{QUOTED}\z'


def header(names):
    """Names of columns as a line."""
    return ",".join('"' + name.replace('"', '""') + '"' if set(name) & set(',"\r\n') else name for name in names)


def cell(line, index):
    """A cell of a line, without its quotes; anything for a broken line."""
    plain = F.substring_index(F.substring_index(line, ",", index + 1), ",", -1)
    quoted = F.regexp_extract(line, rf'\A(?:(?:{QUOTED}"|[^",]*+),){{{index}}}({QUOTED}"|[^",]*+)', 1)
    quoted = F.regexp_replace(F.regexp_replace(quoted, r'\A"|"\z', ""), '""', '"')
    return F.when(line.contains('"'), quoted).otherwise(plain)


def line(cells):
    """Cells as a line, in quotes where they need them."""
    joined = F.concat_ws(",", *[
        F.when(text.rlike('[",\r\n]'), F.concat(F.lit('"'), F.regexp_replace(text, '"', '""'), F.lit('"'))).otherwise(text)
        for text in (F.coalesce(each, F.lit("")) for each in cells)])
    # A blank line would be no row at all.
    return F.when(joined == "", F.lit('""')).otherwise(joined)


def text(field):
    """A typed column in the words of a ledger: days as 2021-05-10, numbers without zeros that say nothing."""
    column = F.col(f"`{field.name}`")
    if isinstance(field.dataType, (T.DecimalType, T.DoubleType, T.FloatType)):
        return F.regexp_replace(column.cast("string"), r"\A(\d+)(?:\.0*|(\.\d*[1-9])0+)\z", "$1$2")
    if isinstance(field.dataType, (T.TimestampType, T.TimestampNTZType)):
        return F.regexp_replace(column.cast("string"), r" 00:00:00\z", "")
    return column.cast("string")
