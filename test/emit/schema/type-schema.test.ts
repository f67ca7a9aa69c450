import { describe, expect, it } from "vitest";
import { typeSchema } from "../../../src/emit/schema/type-schema.ts";
import type { ValueType } from "../../../src/manifest/types.ts";
import { LinearPattern } from "../../../src/patterns/linear-pattern.ts";
import { judgeOf } from "./schema-judge.ts";

const jkt = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";
const key = { kty: "EC", crv: "P-256", x: "a", y: "b" };

/** Values of each type as JSON, and what only looks like one. */
const json: Readonly<Record<ValueType, readonly [right: readonly unknown[], wrong: readonly unknown[]]>> = {
  string: [
    ["", "a", "🙂"],
    [1, null, ["a"]],
  ],
  integer: [
    [0, -5, 2 ** 40],
    [0.5, "1"],
  ],
  number: [
    [0.5, -1],
    ["1", NaN],
  ],
  boolean: [
    [true, false],
    ["true", 1],
  ],
  object: [
    [{}, { a: 1 }],
    [[], "x", null],
  ],
  uri: [
    ["https://a.example/b?c=d#e", "urn:a:b", "a:", "http://[::1]:80/%20", "app+x:/cb"],
    ["/a", "a b:c", "1a:b", "https://a.example/ b", "a:b#c#d", "a:%2", "", "ä:b", "a:ä", "a:<b>"],
  ],
  "https-uri": [
    ["https://a.example", "HTTPS://a.example/b#c", "https://user@a.example:8443/?q"],
    ["http://a.example", "https:a", "https://", "https:///a", "https://?a", "ahttps://b", "https://a b"],
  ],
  "numeric-date": [[1562262616, 1562262616.5], ["1562262616"]],
  seconds: [
    [0, 3600],
    [-1, 0.5, "3600"],
  ],
  base64url: [
    ["", "YQ", "YWI", "YWJj", "_-_-"],
    ["Y", "YQ==", "a b", "YWJjY", "+/AA"],
  ],
  thumbprint: [[jkt], [`${jkt}A`, jkt.slice(1), jkt.slice(0, 42) + "B", ""]],
  jwt: [
    ["eyJh.eyJi.c2ln", "a.b.", "a..b.c.d", "a.b.c.d.e"],
    ["a.b", "a.b.c.d", ".b.c", "a b.c.d", "a.b.c=", "a.b.c.d.e.f", "a..c"],
  ],
  "public-jwk": [
    [key, { kty: "OKP" }],
    [{}, { ...key, d: "s" }, { kty: "oct", k: "s" }, "key", { kty: "" }],
  ],
  "jwk-set": [
    [{ keys: [] }, { keys: [key] }],
    [{}, { keys: key }, { keys: [{}] }, [key]],
  ],
  "jws-algorithm": [
    ["ES256", "Ed25519", "RSA-OAEP-256"],
    ["", "a b", "-a"],
  ],
  "http-signature-algorithm": [
    ["ed25519", "rsa-v1_5-sha256", "ml-dsa-44"],
    ["", "a b", "-a"],
  ],
  "space-list": [
    ["a", "openid files:read"],
    ["", " a", "a ", "a  b", "a\tb", "ä"],
  ],
  token68: [
    ["mF_9.B5f-4.1JqM", "a==", "~+/"],
    ["", "=", "a b", "a=b", "Bearer a"],
  ],
  "sf-string": [
    ["", "a b"],
    ["ä", "a\nb", 5],
  ],
  "sf-token": [
    ["a", "*a/b:c"],
    ["", "1a", "a b"],
  ],
  "sf-integer": [
    [0, -999_999_999_999_999],
    [1e15, 0.5, "1"],
  ],
  "sf-byte-sequence": [
    ["", "YQ==", "+/AA"],
    ["YQ", ":YQ==:", "_-AA"],
  ],
  "sf-dictionary": [["a=1"], ["A=1", {}]],
  "sf-list": [["a, b"], ["A,", []]],
};

/** The same where everything is text. */
const text: Readonly<Record<ValueType, readonly [right: readonly string[], wrong: readonly unknown[]]>> = {
  string: [["", "a"], [1]],
  integer: [
    ["0", "-12"],
    ["1.5", "a", "", "--1", 1],
  ],
  number: [
    ["1.5", "-1"],
    ["1.", ".5", "1e5"],
  ],
  boolean: [
    ["true", "false"],
    ["True", "1", true],
  ],
  object: [['{"a":1}'], [{}]],
  uri: [["urn:a"], ["/a"]],
  "https-uri": [["https://a.example/"], ["http://a.example/"]],
  "numeric-date": [
    ["1562262616", "1.5"],
    ["soon", 1562262616],
  ],
  seconds: [["30"], ["-30", "30s"]],
  base64url: [["YQ"], ["YQ=="]],
  thumbprint: [[jkt], ["a"]],
  jwt: [["a.b.c"], ["a"]],
  "public-jwk": [["{}"], [key]],
  "jwk-set": [["{}"], [{ keys: [] }]],
  "jws-algorithm": [["ES256"], [""]],
  "http-signature-algorithm": [["ed25519"], [""]],
  "space-list": [["a b"], ["a  b"]],
  token68: [["abc="], ["Bearer abc"]],
  "sf-string": [
    ['"a \\" b"', '"a";x=1', '""'],
    ["a", '"a', '"ä"', '"a\\b"', '"a"b"'],
  ],
  "sf-token": [
    ["a/b:c", "*x", "a;q=0.5", "a; q"],
    ["1a", '"a"', "a b", ""],
  ],
  "sf-integer": [
    ["5", "-999999999999999", "5;a"],
    ["1.5", "9999999999999999", "a", ""],
  ],
  "sf-byte-sequence": [
    [":YQ==:", "::", ":aa:;p=?1"],
    ["YQ==", ":a-b:", ":a", ":a===:"],
  ],
  "sf-dictionary": [
    [
      "a",
      "a=1, b=2.5",
      "sha-256=:4fEzRVTGqfZg7lqf/d3oxXu837pvb3L0GN24+F1VkZk=:",
      'sig1=("@method" "@target-uri" "content-digest";req);created=1618884473;keyid="a"',
      "a=?0;x;y=*t,\tb=( ),c=( a  b )",
      'a=@1659578233, b=%"caf%c3%a9"',
    ],
    ["", "A=1", "a=", "a=1,", ",a=1", "a=1 b=2", "a=(b", 'a="b', "a=1;;b", "a==1", "=1", 'a=("b""c")', "a=?2"],
  ],
  "sf-list": [
    ["a", '"a", b;x=1, (c d);y', ":YQ==:, 1.5", "()"],
    ["", "a,", "a b", "(a", "a;", "a=1", ",a"],
  ],
};

const setting = { isText: false, hasScheme: false };

describe.each(Object.entries(json) as [ValueType, (typeof json)[ValueType]][])(
  "the type %s in JSON",
  (type, [right, wrong]) => {
    const judge = judgeOf(typeSchema(type, setting));
    it("takes what is of it", () => expect(right.filter((value) => judge(value).length > 0)).toEqual([]));
    it("refuses what is not", () => expect(wrong.filter((value) => judge(value).length === 0)).toEqual([]));
  },
);

describe.each(Object.entries(text) as [ValueType, (typeof text)[ValueType]][])(
  "the type %s in a text",
  (type, [right, wrong]) => {
    const judge = judgeOf(typeSchema(type, { ...setting, isText: true }));
    it("takes what is of it", () => expect(right.filter((value) => judge(value).length > 0)).toEqual([]));
    it("refuses what is not", () => expect(wrong.filter((value) => judge(value).length === 0)).toEqual([]));
  },
);

describe("credentials behind a scheme", () => {
  const judge = judgeOf(typeSchema("token68", { isText: true, hasScheme: true }));
  it.each(["Bearer a.b-c", "DPoP  a==", "x!y z"])("are %j", (value) => expect(judge(value)).toEqual([]));
  it.each(["a.b-c", "Bearer", "Bearer ", " Bearer a", "Bearer a b", "Be(arer a"])("are not %j", (value) => {
    expect(judge(value)).not.toEqual([]);
  });
});

describe("patterns of types", () => {
  const pieces = ["a", "%20", '"a" ', "a=1,", ":a:", "( a ", "a;b=1 ", '\\"', "1.", "a b ", ".a"];

  it.each(Object.keys(text) as ValueType[])("of %s are decided in one walk, by every engine alike", (type) => {
    const schema = typeSchema(type, { ...setting, isText: true });
    const pattern = typeof schema === "object" ? schema["pattern"] : undefined;
    if (typeof pattern !== "string") return;
    const linear = LinearPattern.create(pattern);
    const judge = judgeOf(schema);
    for (const piece of pieces) {
      // An engine that goes back over what it has read would not come to an end with these.
      for (const value of [`${piece.repeat(3000)}\u0000`, `a=${piece.repeat(3000)}\u0000`, piece.repeat(50)]) {
        expect(linear?.test(value, { left: 1e8 })).toBe(judge(value).length === 0);
      }
    }
  });
});
