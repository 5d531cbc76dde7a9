"""A browser without a network, and the pages that the command makes for it."""

import csv
import io
import json
import os
import shutil
import subprocess
from pathlib import Path

from playwright.sync_api import sync_playwright

SECONDS = 180


class Builder:
    """Makes pages with the command under test, and asks the same command for the answers they are held against."""

    def __init__(self, command, folder):
        self.command, self.folder = command, folder
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}

    def run(self, *arguments):
        """Status and standard output."""
        done = subprocess.run(
            [self.command, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        self.messages = done.stderr.decode(errors="replace")
        return done.returncode, done.stdout.decode(errors="replace")

    def page(self, name, people=None, events=None, *flags):
        """The path of a page; of an empty one without a ledger."""
        out = self.folder / f"{name}.html"
        ledger = ["--people", people, "--events", events] if people else ["--empty"]
        status, _ = self.run("report", *ledger, "--out", out, "--lang", "zh", *flags)
        if not out.is_file():
            raise RuntimeError(f"report made no page (status {status}): {self.messages}")
        return out

    def answers(self, people, events, *flags):
        """`check --json`, one dictionary an application."""
        _, output = self.run("check", "--people", people, "--events", events, "--json", *flags)
        return [json.loads(line) for line in output.splitlines()]

    def edition(self, people, events):
        """The edition of the rules that `score` puts into every row of its results."""
        out = self.folder / "edition.csv"
        self.run("score", "--people", people, "--events", events, "--out", out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            (edition,) = {row["edition"] for row in csv.DictReader(file)}
        return edition

    def write(self, name, rows):
        """A CSV file of these rows (lists of cells)."""
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        path = self.folder / name
        path.write_text(text.getvalue(), encoding="utf-8")
        return path


class Browser:
    def __enter__(self):
        program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
        self._playwright = sync_playwright().start()
        # As root, which checks in containers are, Chromium runs without its sandbox only.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self._browser = self._playwright.chromium.launch(executable_path=program, args=arguments)
        return self

    def __exit__(self, *_):
        self._browser.close()
        self._playwright.stop()

    def open(self, path, place="", width=1440, height=2400, **options):
        """A page that has answered, in a tab of its own."""
        return Tab(self._browser, path, place, {"viewport": {"width": width, "height": height}, **options})


class Tab:
    """A tab: the page, and what it did that it must not do."""

    def __init__(self, browser, path, place, options):
        self.context = browser.new_context(**options)
        self.requests, self.errors = [], []
        self.page = self.context.new_page()
        address = Path(path).as_uri()
        self.page.on("request", lambda request: self._asked(request.url, address))
        self.page.on(
            "console", lambda message: message.type in ("error", "warning") and self.errors.append(message.text)
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "dialog", lambda dialog: (self.errors.append(f"a dialog opened: {dialog.message}"), dialog.dismiss())
        )
        self.page.add_init_script(
            "addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))"
        )
        self.page.goto(address + place)
        shown = ".sheet-of-person" if place.strip("#/") else "#main :is(.unit, .open-view, .refused)"
        self.page.wait_for_selector(shown, timeout=60_000)

    def _asked(self, url, address):
        if not url.startswith((address, "blob:", "data:")):
            self.requests.append(url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def problems(self):
        """What must be empty after anything a page does."""
        return [f"asked the network for {url}" for url in self.requests] + [
            f"the browser says: {error}" for error in self.errors
        ]

    def text(self, selector):
        return self.page.locator(selector).first.inner_text().strip()

    def texts(self, selector):
        return [text.strip() for text in self.page.locator(selector).all_inner_texts()]

    def counts(self):
        """The headline's numbers by the name of their filter."""
        found = self.page.eval_on_selector_all(
            ".counts [data-key]",
            "all => all.map(each => [each.dataset.key.slice(7), Number(each.querySelector('b').textContent)])",
        )
        return {"barred": 0, **dict(found)}

    def measures(self, name):
        """How long the page took for something, in milliseconds, each time."""
        return self.page.evaluate(
            "name => performance.getEntriesByName(name, 'measure').map(entry => entry.duration)", name
        )


def counts_of(answers):
    """The headline that answers ought to give."""
    counts = {"all": len(answers), **{verdict: 0 for verdict in ("eligible", "ineligible", "undetermined", "barred")}}
    for answer in answers:
        counts[answer["verdict"]] += 1
    counts["depends"] = sum(answer["certainty"] == "depends" for answer in answers)
    counts["ifApproved"] = sum(
        answer["verdict"] != "eligible" and answer["ifApproved"] == "eligible" for answer in answers
    )
    # Who has rows to look at is said only where somebody has.
    if remarked := sum(bool(answer["remarks"]) for answer in answers):
        counts["remarked"] = remarked
    return counts


def differences(found, expected, of):
    return [] if found == expected else [f"{of}: the page has {found}", f"{of}: the command has {expected}"]
