"""Lines kept on disk beside what is known of them, so that few can be looked up afterwards."""

import array

import pyarrow.compute as pc


class Spool:
    """Rows as they were given, with the file each came from.

    A batch of lines lies in memory as one text already: it is written as it is, and no row is ever an object of Python.
    """

    def __init__(self, path, header):
        self.count = 0
        self._path = path
        self._text, self._lengths, self._files = (open(path + end, "w+b") for end in ("", ".lengths", ".files"))
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
        self.count += len(rows)
        return text

    def flush(self):
        self._text.flush()

    def rows_at(self, lines):
        """For each of these lines of the text the number of the file its row came from, and the row."""
        found = {}
        if not lines:
            return found
        lengths, files = self._numbers(self._lengths), self._numbers(self._files)
        self._text.seek(0)
        for _ in range(self._first - 1):
            self._text.readline()
        line = self._first
        for length, file in zip(lengths, files):
            row = self._text.read(length)
            after = line + row.count(b"\n")
            for each in lines.intersection(range(line, after)):
                found[each] = (file, row.decode(errors="backslashreplace").rstrip("\r\n"))
            line = after
        return found

    @staticmethod
    def _numbers(file):
        file.flush()
        file.seek(0)
        numbers = array.array("i")
        numbers.frombytes(file.read())
        return numbers
