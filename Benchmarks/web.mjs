// What the page's engine costs: node Benchmarks/web.mjs ENGINE.wasm FOLDER…
//
// Each folder holds people.csv and events.csv, such as Data/samples/hospital or what `xueshi generate` writes. Prints a
// Markdown table of medians in milliseconds, the greatest in parentheses; the targets are 16 for a person and 100 for a
// unit of 5 000.

import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const root = path.resolve(import.meta.dirname ?? ".", "..");
const read = (name) => fs.readFileSync(path.join(root, name), "utf8");
const [, , module, ...folders] = process.argv;
const wasm = fs.readFileSync(module);
const Engine = new Function(`"use strict";${read("Sources/XueshiPage/page/engine.js")};return Engine`)();
const rulebooks = fs.readdirSync(path.join(root, "Data/rulebooks")).filter((name) => name.endsWith(".json")).sort();
const library = {
  vocabulary: ["words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks"].map((name) => ({ name, text: read(`Data/vocabulary/${name}.json`) })),
  rulebooks: rulebooks.map((name) => ({ id: path.basename(name, ".json"), sha256: "", text: read(`Data/rulebooks/${name}`) })),
  effort: read("Data/effort.json"),
};

/** Median and greatest time of a call, in milliseconds. */
function times(count, body) {
  const taken = Array.from({ length: count }, (_, round) => {
    const start = performance.now();
    body(round);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const text = taken[count >> 1].toFixed(1);
  return count > 1 ? `${text} (${taken[count - 1].toFixed(1)})` : text;
}

console.log(`WebAssembly: ${wasm.length} bytes, ${zlib.gzipSync(wasm, { level: 9 }).length} compressed\n`);
const rows = [];
for (const folder of folders) {
  const files = ["people.csv", "events.csv"].map((name) => fs.readFileSync(path.join(folder, name)));
  let start = performance.now();
  const engine = await Engine.start(wasm, library);
  const started = (performance.now() - start).toFixed(1);
  let found;
  const opened = times(1, () => (found = engine.open(...files, {})));
  const person = (round) => (round * 37) % found.people;
  const added = (round) => ({ add: [{ route: "training", start: "2021-05-10", quantity: "3", unit: "day", item: `x${round}` }] });
  rows.push([
    path.basename(folder), found.people, found.events, started, opened,
    times(1, () => engine.answerText(0)), times(1, () => engine.unit()),
    times(50, (round) => engine.answerText(person(round))),
    times(50, (round) => engine.whatIfText(person(round), added(round))),
    times(50, (round) => (engine.edit(person(round), added(round)), engine.answerText(person(round)))),
    times(50, (round) => (engine.edit(person(round), added(round)), engine.unit())),
    times(50, (round) => {
      const row = engine.rows(person(round))[0];
      if (row) engine.edit(person(round), { drop: [row.line] });
      engine.unit();
    }),
    times(9, (round) => (engine.setOptions({ readings: [round % 2 ? "strict" : "lenient"] }), engine.unit())),
    times(1, () => engine.resultsCSV()),
  ]);
}
const names = [
  "ledger", "people", "events", "start", "open", "first answer", "first unit", "answer", "what-if", "edit → answer",
  "edit → unit", "drop → unit", "readings → unit", "results.csv",
];
console.log(`| | ${rows.map((row) => row[0]).join(" | ")} |\n|---|${rows.map(() => "---:|").join("")}`);
for (const [index, name] of names.entries()) {
  if (index > 0) console.log(`| ${name} | ${rows.map((row) => row[index]).join(" | ")} |`);
}
