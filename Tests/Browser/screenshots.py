"""Pictures of the page to be looked at: screenshots.py PATH_TO_XUESHI FOLDER [--readme]

The list, a person, the empty page and a certificate at three widths, light and dark, in both languages. With --readme only the
two that README shows: screenshots.py PATH_TO_XUESHI Documentation --readme
"""

import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True

from browser import Browser, Builder

WIDTHS = (360, 900, 1600)
PLACES = {"unit": "#/", "ineligible": "#/6", "depends": "#/15"}


def main():
    if len(sys.argv) != 3 and sys.argv[3:] != ["--readme"]:
        sys.exit("usage: screenshots.py PATH_TO_XUESHI FOLDER [--readme]")
    command, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    sample = pathlib.Path(__file__).resolve().parents[2] / "Data" / "samples" / "hospital"
    with tempfile.TemporaryDirectory(prefix="xueshi-browser-") as folder, Browser() as browser:
        builder = Builder(command, pathlib.Path(folder))
        pages = {
            name: (builder.page("sample", sample / "people.csv", sample / "events.csv"), place)
            for name, place in PLACES.items()
        }
        if len(sys.argv) > 3:
            for language, name in (("zh", "page.zh.png"), ("en", "page.png")):
                take(browser, *pages["ineligible"], 1200, "light", language, out / name, height=800)
            return
        pages["empty"] = (builder.page("empty"), "")
        for name, (page, place) in pages.items():
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    for language in ("zh", "en"):
                        take(
                            browser,
                            page,
                            place,
                            width,
                            scheme,
                            language,
                            out / f"{name}-{width}-{scheme}-{language}.png",
                        )
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


def take(browser, page, place, width, scheme, language, path, height=None):
    """The whole page, or its first screen where a height is given."""
    screen = height or (740 if width < 500 else 1000)
    with browser.open(page, place, width=width, height=screen, color_scheme=scheme) as tab:
        if language == "en":
            tab.page.click("#language")
        tab.page.wait_for_timeout(150)
        tab.page.screenshot(path=path, full_page=height is None)


main()
