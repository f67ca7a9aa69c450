import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { Machine } from "./command-line.ts";

/** A machine without a set: what is known of rules needs none. */
export const machine = new Machine();

const schema = readFileSync(new URL("../../../schemas/rules.schema.json", import.meta.url), "utf8");

const isDescribed = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);

/** Parses what its schema describes. */
export function described(out: string): unknown {
  const value = JSON.parse(out) as unknown;
  isDescribed(value);
  expect(isDescribed.errors ?? []).toEqual([]);
  return value;
}
