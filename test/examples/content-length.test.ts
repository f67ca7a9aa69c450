import { describe, expect, it } from "vitest";
import { judge, request, shown } from "./judged-example.ts";

describe("the length of the content", () => {
  const length = (name: string, value: string, content: string) =>
    judge(
      request(`      - { name: ${name}, presence: optional, type: string }`) +
        shown(`    values: { ${name}: ${value} }\n${content}`),
    );

  it.each<[string, string, string]>([
    ["compact", "15", "    content: { loan: moon }"],
    ["as octets, not characters", "11", '    content: { é: "é" }'],
    ["as text", '"2"', "    content: {}"],
    ["unless there is no content", "7", ""],
  ])("is counted %s", async (_, value, content) => {
    expect(await length("Content-Length", value, content)).toEqual([]);
  });

  it("is found where it is another one, however the field is written", async () => {
    expect(await length("content-length", "52", "    content: { id: 1, method: tools/list }")).toEqual([
      "[52] example `plain` has `content-length: 52`, but its content is 30 octets long",
    ]);
  });
});
