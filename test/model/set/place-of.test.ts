import { describe, expect, it } from "vitest";
import type { Form, Place } from "../../../src/manifest/types.ts";
import { placeOf } from "../../../src/model/set/place-of.ts";

describe("a line is placed by the form of its message", () => {
  it.each<[string, Place | undefined, Form, Place]>([
    ["a", undefined, "http-request", "http-header"],
    ["a", undefined, "http-response", "http-header"],
    ["a", undefined, "form", "form"],
    ["a", undefined, "query", "query"],
    ["a", undefined, "json", "json"],
    ["a", undefined, "json-rpc", "json-rpc"],
    ["a", undefined, "metadata", "metadata"],
    ["a", undefined, "jwt", "jwt-claim"],
    ["a", undefined, "token", "jwt-claim"],
    ["a", undefined, "jwk", "jwk"],
    ["a", undefined, "challenge", "challenge"],
    ["/params/name", undefined, "http-request", "json-rpc"],
    ["alg", "jwt-header", "jwt", "jwt-header"],
    ["/x", "json", "http-request", "json"],
  ])("%s, in %s, of %s: %s", (name, written, form, place) => {
    expect(placeOf(name, written, form)).toBe(place);
  });
});
