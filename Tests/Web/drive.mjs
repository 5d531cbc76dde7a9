// Carries out steps on the page's engine and prints their results: node drive.mjs ENGINE.js ENGINE.wasm STEPS.json
//
// A step is {"call": METHOD, "args": […]}, or {"each": METHOD, "args": […]} for every person in turn; an argument
// {"file": PATH} is the bytes of a file. "pick" of an edit names rows of the person to drop, by place and not by line, which
// earlier edits may have moved. A result is {"value": …}, {"texts": […]}, {"refused": {zh, en}} or {"broken": …}.

import fs from "node:fs";

const [, , script, wasm, stepsPath] = process.argv;
const { library, steps } = JSON.parse(fs.readFileSync(stepsPath, "utf8"));
const { Engine, EngineError } = new Function(`"use strict";${fs.readFileSync(script, "utf8")};return {Engine, EngineError}`)();
const engine = await Engine.start(fs.readFileSync(wasm), library);
let people = 0;

const argument = (value) => (value?.file ? new Uint8Array(fs.readFileSync(value.file)) : value);
const plain = (value) => (value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value);

function carryOut(step) {
  const values = (step.args ?? []).map(argument);
  if (step.each) {
    return { texts: Array.from({ length: people }, (_, index) => plain(engine[step.each](index, ...values))) };
  }
  if (step.pick?.length) {
    const lines = engine.rows(values[0]).map((row) => row.line);
    const drop = lines.length ? step.pick.map((place) => lines[place % lines.length]) : [];
    values[1] = { ...values[1], drop };
  }
  const value = engine[step.call](...values);
  if (step.call === "open" || step.call === "reset") people = value.people;
  return { value: plain(value) };
}

const results = steps.map((step) => {
  try {
    return carryOut(step);
  } catch (error) {
    return error instanceof EngineError ? { refused: { zh: error.zh, en: error.en } } : { broken: String(error) };
  }
});
process.stdout.write(JSON.stringify(results));
