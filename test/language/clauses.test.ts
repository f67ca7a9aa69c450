import { describe, expect, it } from "vitest";
import type { ConditionAtom, ResolvedCondition } from "../../src/model/set/message.ts";
import { clausesOf, saidOfRole } from "../../src/language/clauses.ts";
import { plainText } from "../../src/language/fragment.ts";
import { dutyAt, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());
const speaker = speakerOf(set, "enterprise");

function lineOf(anchor: string, of = speaker) {
  for (const message of of.profile.messages) {
    for (const line of message.lines) if (line.anchor === anchor) return line;
  }
  throw new Error(`no line ${anchor}`);
}

const present = (anchor: string): ConditionAtom => ({ kind: "presence", parameter: lineOf(anchor), present: true });
const absent = (anchor: string): ConditionAtom => ({ kind: "presence", parameter: lineOf(anchor), present: false });
const is = (anchor: string, ...values: string[]): ConditionAtom => ({
  kind: "value",
  parameter: lineOf(anchor),
  values,
});

/** A value of a list. */
function isIn(anchor: string, ...values: string[]): ConditionAtom {
  return { kind: "value", parameter: { ...lineOf(anchor), many: "list" }, values };
}

function variable(id: string, ...values: (string | boolean)[]): ConditionAtom {
  const found = set.words.variables.get(id);
  if (found === undefined) throw new Error(`no variable ${id}`);
  return { kind: "variable", variable: found, values };
}

const situation = (says: string): ConditionAtom => ({
  kind: "situation",
  situation: { id: "s", says },
  profile: "enterprise",
  holds: true,
});

const scope = "id-jag-request.scope";
const resource = "id-jag-request.resource";
const actor = "id-jag-request.actor_token";

describe("a condition as clauses", () => {
  it.each<[string, ResolvedCondition]>([
    ["the token exchange request contains `scope`", [[present(scope)]]],
    ["the token exchange request does not contain `scope`", [[absent(scope)]]],
    ["the token exchange request contains `scope` and `resource`", [[present(scope), present(resource)]]],
    ["the token exchange request contains `scope` but not `resource`", [[absent(resource), present(scope)]]],
    ["the token exchange request contains neither `scope` nor `resource`", [[absent(scope), absent(resource)]]],
    [
      "the token exchange request contains none of `scope`, `resource` and `actor_token`",
      [[absent(scope), absent(resource), absent(actor)]],
    ],
    [
      "the token exchange request contains `scope` and `resource`, and the request has content",
      [[present(scope), present(resource), variable("body.present", true)]],
    ],
    [
      "the token exchange request contains `scope` and the ID-JAG contains `sub`",
      [[present(scope), present("id-jag.sub")]],
    ],
    [
      "the token exchange request contains `scope`, or when the ID-JAG contains `sub`",
      [[present(scope)], [present("id-jag.sub")]],
    ],
    ["the `scope` parameter of the token exchange request is `a` or `b`", [[is(scope, "a", "b")]]],
    ["the `scope` parameter of the token exchange request contains `a` or `b`", [[isIn(scope, "a", "b")]]],
    ["the transport is HTTP", [[variable("transport", "http")]]],
    ["the transport is HTTP or stdio", [[variable("transport", "http", "stdio")]]],
    [
      "the access token is bound to a DPoP key or an HTTP signature key",
      [[variable("token.binding", "dpop", "httpsig")]],
    ],
    [
      "the JSON-RPC method is `tools/call` or the body is any other JSON-RPC request",
      [[variable("body.method", "tools/call", "other")]],
    ],
    [
      "either the JSON-RPC method is `tools/call` or the body is any other JSON-RPC request and the transport is HTTP",
      [[variable("body.method", "tools/call", "other"), variable("transport", "http")]],
    ],
    ["the resource authorization server waits", [[situation("{as} waits")]]],
    ["the client waits and asks", [[situation("{client} waits"), situation("{client} asks")]]],
    ["the client waits and the transport is HTTP", [[situation("{client} waits"), variable("transport", "http")]]],
    [
      "the client waits and asks, and the ID-JAG contains `sub`",
      [[situation("{client} waits"), situation("{client} asks"), present("id-jag.sub")]],
    ],
    [
      "the client waits, asks and is a public client",
      [[situation("{client} waits"), situation("{client} asks"), variable("client.type", "public")]],
    ],
  ])("%s", (words, condition) => {
    expect(plainText(clausesOf(condition, speaker, "when"))).toBe(words);
  });

  it("says the opposite of a situation in its own words, or in ours", () => {
    const atom = (opposite: string | undefined): ConditionAtom => ({
      kind: "situation",
      situation: { id: "s", says: "{as} waits", ...(opposite === undefined ? {} : { else: opposite }) },
      profile: "enterprise",
      holds: false,
    });
    const words = (one: ConditionAtom): string => plainText(clausesOf([[one]], speaker, "when"));
    expect(words(atom("{as} goes on"))).toBe("the resource authorization server goes on");
    expect(words(atom(undefined))).toBe("it is not the case that the resource authorization server waits");
  });

  it("names groups of fields in the plural", () => {
    const signing = speakerOf(set, "signing");
    const parameter = lineOf("mcp-request.Mcp-Param-*", signing);
    const words = (isPresent: boolean): string =>
      plainText(clausesOf([[{ kind: "presence", parameter, present: isPresent }]], signing, "when"));
    expect(words(true)).toBe("the MCP request contains `Mcp-Param-…` header fields");
    expect(words(false)).toBe("the MCP request does not contain `Mcp-Param-…` header fields");
  });

  it("leaves the message out where the sentence is about it", () => {
    const about = lineOf(scope).owner;
    expect(plainText(clausesOf([[is(resource, "a")]], speaker, "when", about))).toBe("the `resource` parameter is `a`");
  });

  it("agrees with the plural of the extension settings", () => {
    const possession = speakerOf(set, "possession");
    const duty = dutyAt(possession, "capability.requiresSignature");
    if (duty.kind !== "presence") throw new Error("no presence");
    const words = (isPresent: boolean): string =>
      plainText(clausesOf([[{ kind: "presence", parameter: duty.line, present: isPresent }]], possession, "when"));
    expect(words(true)).toBe("the extension settings contain `requiresSignature`");
    expect(words(false)).toBe("the extension settings do not contain `requiresSignature`");
  });
});

describe("it", () => {
  it.each([
    ["{client} uses a run-time key", " uses a run-time key"],
    ["{client} cannot share state", " cannot share state"],
    ["{client} published its keys", " published its keys"],
    ["{client} is a public client", " is a public client"],
  ])("stands for the role in: %s", (says, predicate) => {
    const found = saidOfRole([[situation(says)]], "client", speaker);
    expect(found && plainText(found)).toBe(predicate);
  });

  it.each([
    "{client} metadata contains keys",
    "{client} keys are registered",
    "{client}'s key is known",
    "{as} waits for {client}",
    "the clients wait",
  ])("does not in: %s", (says) => {
    expect(saidOfRole([[situation(says)]], "client", speaker)).toBeUndefined();
  });

  it("does where the role is the subject of every clause, and not where another one is", () => {
    const waits = situation("{client} waits");
    const asks = situation("{client} asks {as}");
    const found = saidOfRole([[waits, asks]], "client", speaker);
    expect(found && plainText(found)).toBe(" waits and asks the resource authorization server");
    expect(saidOfRole([[waits, situation("{as} waits")]], "client", speaker)).toBeUndefined();
    expect(saidOfRole([[waits], [asks]], "client", speaker)).toBeUndefined();
  });
});
