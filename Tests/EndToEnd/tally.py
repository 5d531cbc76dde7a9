"""Counts what passed and failed, and prints each failure where it happens."""


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self._group = (0, 0)

    def check(self, group, sentence, problems):
        """One test: passed when there are no problems, otherwise each problem is a printed line."""
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {group}: {sentence}")
        for problem in problems:
            for line in problem.splitlines():
                print(f"    {line}")

    def fail(self, group, sentence, problem):
        self.check(group, sentence, [problem])

    def end_group(self, group):
        """Prints the counts since the last group."""
        passed, failed = self.passed - self._group[0], self.failed - self._group[1]
        self._group = (self.passed, self.failed)
        print(f"{group}: {passed} passed, {failed} failed", flush=True)

    def finish(self):
        """Prints the last line and returns the exit status."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
