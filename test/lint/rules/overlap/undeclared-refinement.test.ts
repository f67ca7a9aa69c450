import { describe, expect, it } from "vitest";
import { duties, onCounter, repeat, verify } from "./counter.ts";

describe("profiles with one mechanism for one objective", () => {
  it("are a refinement that has to be declared", () => {
    const [finding] = onCounter("overlap/undeclared-refinement", { one: duties(verify), two: duties(verify, repeat) });
    expect(finding?.message).toContain("whoever conforms to `two` conforms to `one`");
    const declared = `profile-of: one@1.0.0\n${duties(repeat)}`;
    expect(onCounter("overlap/undeclared-refinement", { one: duties(verify), two: declared })).toEqual([]);
  });
});
