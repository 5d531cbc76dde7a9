"""Lines kept on disk beside what is known of them, so that few can be looked up afterwards."""

import array
import itertools

import pyarrow.compute as pc


class Spool:
    """Rows as they were given, with the file each came from, and the line there where it is known.

    A batch of lines lies in memory as one text already: it is written as it is, and no row is ever an object of Python.
    """

    def __init__(self, path, header):
        self.count = 0
        self._path = path
        self._text, self._lengths, self._files, self._lines = (
            open(path + end, "w+b") for end in ("", ".lengths", ".files", ".lines"))
        self._text.write(header.encode() + b"\n")
        # Line breaks within the names of columns count, too.
        self._first = 2 + header.count("\n")

    def append(self, rows):
        """Writes rows; returns their text, good for as long as the rows are."""
        lines, files = rows.column("line"), rows.column("file")
        _, offsets, text = lines.buffers()
        offsets = memoryview(offsets).cast("i")
        text = memoryview(text)[offsets[lines.offset]:offsets[lines.offset + len(lines)]]
        self._text.write(text)
        self._lengths.write(memoryview(pc.binary_length(lines).buffers()[1])[:4 * len(lines)])
        self._files.write(memoryview(files.buffers()[1])[4 * files.offset:4 * (files.offset + len(files))])
        numbers = rows.column("number")
        if not numbers.null_count:
            self._lines.write(memoryview(numbers.buffers()[1])[8 * numbers.offset:8 * (numbers.offset + len(numbers))])
        self.count += len(rows)
        return text

    def flush(self):
        self._text.flush()

    def rows_at(self, lines):
        """For each of these lines of the text the number of the file its row came from, the line there or nothing, and the row."""
        found = {}
        if not lines:
            return found
        lengths, files, numbers = self._numbers(self._lengths), self._numbers(self._files), self._numbers(self._lines, "q")
        self._text.seek(0)
        for _ in range(self._first - 1):
            self._text.readline()
        line = self._first
        for length, file, number in itertools.zip_longest(lengths, files, numbers):
            row = self._text.read(length)
            after = line + row.count(b"\n")
            for each in lines.intersection(range(line, after)):
                found[each] = (file, number, row.decode(errors="backslashreplace").rstrip("\r\n"))
            line = after
        return found

    @staticmethod
    def _numbers(file, form="i"):
        file.flush()
        file.seek(0)
        numbers = array.array(form)
        numbers.frombytes(file.read())
        return numbers
