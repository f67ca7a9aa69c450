import { describe, expect, it } from "vitest";
import type { Action } from "../../src/manifest/vocabulary-types.ts";
import type { RequirementDuty } from "../../src/model/set/duty.ts";
import type { Target } from "../../src/model/set/message.ts";
import { plainText } from "../../src/language/fragment.ts";
import { sentenceOf } from "../../src/language/sentence-of.ts";
import { dutyAt, sampleFiles, setOf, speakerOf, without } from "./sample-set.ts";

const set = setOf(sampleFiles());

function requirement(profile: string, anchor: string): RequirementDuty {
  const duty = dutyAt(speakerOf(set, profile), anchor);
  if (duty.kind !== "requirement") throw new Error(`${anchor} is no requirement`);
  return duty;
}

function said(profile: string, duty: RequirementDuty): string {
  return plainText(sentenceOf(duty, speakerOf(set, profile)));
}

function withWritten(duty: RequirementDuty, written: Partial<RequirementDuty["written"]>): RequirementDuty {
  return { ...duty, written: { ...duty.written, ...written } };
}

function withAction(duty: RequirementDuty, action: Partial<Action>): RequirementDuty {
  return { ...duty, action: { ...duty.action, ...action } };
}

function target(profile: string, id: string): Target {
  const found = speakerOf(set, profile).profile.lookUp(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe("values of a requirement", () => {
  const use = requirement("workload", "R-51");
  const accept = requirement("enterprise", "R-39");
  const [id, saml] = ["`urn:ietf:params:oauth:token-type:id_token`", "`urn:ietf:params:oauth:token-type:saml2`"];

  it("are chosen as the requirement says", () => {
    const values = ["static-mapping", "openid-connect-discovery"];
    expect(said("workload", withWritten(use, { values, choose: "exactly-one" }))).toBe(
      "The authorization server MAY use exactly one of a static mapping and OpenID Connect Discovery for the discovery of issuer keys.",
    );
    expect(said("workload", withWritten(use, { values, choose: "at-least-one" }))).toContain("at least one of");
    expect(said("workload", withWritten(use, { values: ["static-mapping"], choose: "exactly-one" }))).toContain(
      "MAY use a static mapping for",
    );
  });

  it("are each forbidden where the level forbids", () => {
    expect(said("enterprise", { ...accept, level: "MUST NOT" })).toBe(
      `The identity provider MUST NOT accept ${id} or ${saml} as \`subject_token_type\` in the token exchange request.`,
    );
    expect(said("enterprise", { ...requirement("enterprise", "R-41"), level: "MUST NOT" })).toBe(
      "The identity provider MUST NOT process `resource`, `scope` or `authorization_details` of the token exchange request.",
    );
  });
});

describe("the places of a verb phrase", () => {
  const retry = requirement("possession", "R-59");
  const always = without(retry, "when");

  it("vanish in brackets, and leave a mark outside of them", () => {
    const bracketed = withAction(always, { reads: "send {object}[ to {to}]" });
    expect(said("possession", bracketed)).toBe("The client MUST send the token request.");
    expect(said("possession", { ...bracketed, to: target("possession", "as") })).toBe(
      "The client MUST send the token request to the authorization server.",
    );
    expect(said("possession", withAction(always, { reads: "send {object} with {values}" }))).toBe(
      "The client MUST send the token request with ….",
    );
  });

  it("take an article that the title has, or that its sound asks for", () => {
    const issue = withAction(always, { reads: "issue {an object}" });
    expect(said("possession", issue)).toBe("The client MUST issue a token request.");
    const object = target("possession", "mcp-request");
    if (object.kind !== "message") throw new Error("no message");
    expect(said("possession", { ...issue, objects: [object] })).toBe("The client MUST issue an MCP request.");
    expect(said("possession", { ...issue, objects: [{ ...object, article: "a" }] })).toContain("issue a MCP request");
  });

  it("say during which message where nothing else does", () => {
    const during = target("possession", "mcp-request");
    expect(said("possession", { ...always, during })).toBe(
      "The client MUST repeat the token request in the MCP request.",
    );
    expect(said("possession", { ...always, during: target("possession", "token-request") })).toBe(
      "The client MUST repeat the token request.",
    );
    const phrase = withWritten({ ...always, during }, { phrase: "wait" });
    expect(said("possession", phrase)).toBe("The client MUST wait in the MCP request.");
    expect(said("possession", withWritten(phrase, { phrase: "wait for {mcp-request}" }))).toBe(
      "The client MUST wait for the MCP request.",
    );
  });

  it("never make a sentence without a verb", () => {
    expect(said("possession", withAction(always, { reads: "{phrase}" }))).toBe("The client MUST ….");
    expect(said("possession", withAction(always, { reads: "[{values}]" }))).toBe(
      "The client MUST meet the requirement `R-59`.",
    );
  });
});

describe("the error of a duty", () => {
  const accept = requirement("enterprise", "R-48");
  const { error } = accept;
  if (error === undefined) throw new Error("no error");
  const uncoded = without(error.error, "code");
  const unnamed = without(error.error, "code", "status");

  it.each([
    [error, "; the error is `invalid_grant`."],
    [{ ...error, error: uncoded }, "; the response has status 400."],
    [{ ...error, error: unnamed }, "; the error says that the grant is refused."],
  ])("is its code, its status or its words", (one, end) => {
    expect(said("enterprise", { ...accept, error: one })).toMatch(new RegExp(`${end.replace(/[.]/g, "\\.")}$`));
  });

  it("follows a refusal, or what fails", () => {
    const end = (phrase: string, level: "MUST" | "MUST NOT" = "MUST"): string =>
      said("enterprise", withWritten({ ...accept, level }, { phrase })).replace(/^.*?;/, ";");
    expect(end("reject it")).toBe("; the error is `invalid_grant`.");
    expect(end("accept only what it knows")).toBe("; the error is `invalid_grant`.");
    expect(end("go on", "MUST NOT")).toBe("; the error is `invalid_grant`.");
    expect(end("compare both")).toBe("; if this fails, the error is `invalid_grant`.");
  });
});
