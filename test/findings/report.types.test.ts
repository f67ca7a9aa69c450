import { expect, it } from "vitest";
import { report } from "../../src/findings/report.ts";

const span = { file: { path: "a.yaml", text: "" }, start: 0, end: 0 };

it("refuses wrong rules, messages and parameters at compile time", () => {
  const right = report("param/incomplete", "type", { parameter: "actor" }, { span });
  expect(right.message).toBe("parameter `actor` has no type, expected `type`, or a value that fixes it");
  expect(report("bcp14/boilerplate", "altered", {}, { span }).rule).toBe("bcp14/boilerplate");
  const wrong = (): unknown[] => [
    // @ts-expect-error no such rule
    report("param/incomplet", "type", { parameter: "actor" }, { span }),
    // @ts-expect-error no such message
    report("param/incomplete", "typ", { parameter: "actor" }, { span }),
    // @ts-expect-error a hole of the text is missing
    report("param/incomplete", "type", {}, { span }),
    // @ts-expect-error a hole of the help is missing
    report("param/incomplete", "wrongPlace", { parameter: "actor", found: "a", form: "b" }, { span }),
    // @ts-expect-error no such hole
    report("param/incomplete", "type", { parameter: "actor", other: 1 }, { span }),
    // @ts-expect-error a message without holes takes none
    report("bcp14/boilerplate", "altered", { role: "client" }, { span }),
    // @ts-expect-error a hole takes text or a number
    report("param/incomplete", "type", { parameter: undefined }, { span }),
  ];
  // Never called: its lines are there for the compiler.
  expect(wrong).toBeTypeOf("function");
});
