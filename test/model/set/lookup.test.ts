import { describe, expect, it } from "vitest";
import { Lookup } from "../../../src/model/set/lookup.ts";

const byName = new Lookup<{ readonly name?: string; readonly number: number }>((thing) => thing.name);

describe.each([4, 1000])("among %d things", (count) => {
  const things = Array.from({ length: count }, (_, number) => ({ name: `thing ${number}`, number }));

  it("finds each by its name, and nothing by another", () => {
    for (const thing of things) expect(byName.find(things, thing.name)).toBe(thing);
    expect(byName.find(things, "thing")).toBeUndefined();
    expect(byName.find(things, "constructor")).toBeUndefined();
  });

  it("finds the first of two with one name, and none without a name", () => {
    const more = [{ number: -1 }, ...things, { name: "thing 1", number: -2 }];
    expect(byName.find(more, "thing 1")?.number).toBe(1);
    expect(byName.find(more, "undefined")).toBeUndefined();
  });
});
