"""Prints the language features a target of `swift package dump-package` switches on, as arguments of swiftc.

features.py PACKAGE.json TARGET: one argument a line. With this the Embedded compile cannot drift from Package.swift.
"""

import json
import sys

FLAGS = {"enableUpcomingFeature": "-enable-upcoming-feature", "enableExperimentalFeature": "-enable-experimental-feature"}

package, name = sys.argv[1:]
with open(package, encoding="utf-8") as file:
    target = next(target for target in json.load(file)["targets"] if target["name"] == name)
for setting in target["settings"]:
    for kind, value in setting["kind"].items():
        if kind in FLAGS:
            print(FLAGS[kind], value["_0"], sep="\n")
