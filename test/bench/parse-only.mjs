// The yardstick of `lint`: reads and parses the same files, and does nothing with them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (name.endsWith(".yaml")) parse(readFileSync(join(folder, name), "utf8"));
}
