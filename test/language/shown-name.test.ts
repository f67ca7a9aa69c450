import { describe, expect, it } from "vitest";
import { shownName } from "../../src/language/shown-name.ts";

describe("the name of a parameter, for readers", () => {
  it.each([
    ["/params/_meta/org.example~1name", 'params._meta["org.example/name"]'],
    ["/params/newKey", "params.newKey"],
    ["/a~0b/c d", '["a~b"]["c d"]'],
    ["/keys/0/kty", "keys[0].kty"],
    ["/params/x-*", "params.x-*"],
    ["/", '[""]'],
    ["cnf.jkt", "cnf.jkt"],
    ["https://example.org/claim", "https://example.org/claim"],
  ])("is a path without escapes: %s", (name, shown) => {
    expect(shownName({ name, place: "json-rpc" })).toBe(shown);
  });

  it("is itself where a slash leads nowhere", () => {
    expect(shownName({ name: "/a", place: "form" })).toBe("/a");
  });
});
