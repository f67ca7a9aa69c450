import { describe, expect, it } from "vitest";
import { duties, onCounter, relation, repeat, verify } from "./counter.ts";

const applies = (kind: string) => `applies: { loan.kind: ${kind} }\n`;

describe("profiles with one mechanism for one objective", () => {
  it("diverge where neither implies the other, and the finding says in what", () => {
    const [finding] = onCounter("overlap/divergent-solution", { one: duties(verify), two: duties(repeat) });
    expect(finding?.message).toBe(
      "`one` and `two` reach objective `safe-lending` by `library-card` and differ in `two#R`, `one#V`; expected equal duties, or a word on how they relate",
    );
    expect(
      onCounter("overlap/divergent-solution", {
        one: duties(verify),
        two: `${duties(repeat)}${relation("alternative", "one")}`,
      }),
    ).toEqual([]);
  });

  it("do not meet where they never apply together", () => {
    const files = { one: `${applies("map")}${duties(verify)}`, two: `${applies("book")}${duties(repeat)}` };
    expect(onCounter("overlap/divergent-solution", files)).toEqual([]);
    const rivals = {
      ...files,
      two: `${files.two}solves: [{ objective: safe-lending, mechanism: one-time-slip }]\nserves: [safe-lending]\n`,
    };
    expect(onCounter("overlap/rival-solution", rivals)).toEqual([]);
    expect(onCounter("overlap/rival-solution", { ...rivals, one: duties(verify) })).toHaveLength(1);
  });
});
