import type { RuleGroup } from "../rule-entry.ts";

/** What makes an attack easy, whoever carries out the profile. */
export const securityRules = {
  "security/alg-none": {
    severity: "error",
    fix: "none",
    summary: "Something unsigned may pass for something signed",
    reference: "RFC 7518 section 3.6",
    messages: {
      allowed: {
        text: "`{where}` allows the algorithm `{algorithm}`, which stands for no signature, expected algorithms that sign",
        help: "Take `{algorithm}` out of the list; to say that it is refused, list it under `not`",
      },
    },
  },
  "security/symmetric-or-shared-secret": {
    severity: "warning",
    fix: "none",
    summary: "A shared secret proves something that only a key pair can prove",
    messages: {
      algorithm: {
        text: "`{where}` allows `{algorithm}`, a shared secret ({source}), for {what}, expected algorithms with a key pair",
        help: "Allow only algorithms with a private and a public key: whoever verifies a shared secret could have made the signature as well",
      },
      anyKey: {
        text: "proof `{where}` takes {fit} keys and lists no algorithms, expected keys that only `{from}` has",
        help: "Write `fit: asymmetric` under `key`, or list the algorithms",
      },
    },
  },
  "security/bearer-fallback": {
    severity: "error",
    fix: "none",
    summary: "A bound credential may still be presented as if it were not bound",
    messages: {
      taken: {
        text: "`{role}` must present {what} with the scheme `{required}` {situation}, and nothing has `{consumer}` refuse it with `{taken}`",
        help: "Write `checked` on the line of the scheme, or a duty by which `{consumer}` refuses any other scheme there",
      },
    },
  },
  "security/replay-window": {
    severity: "error",
    fix: "none",
    summary: "A captured proof or assertion works again, for as long as it likes",
    messages: {
      proof: {
        text: "proof `{what}` has no `window` and no `memory`, expected one of them: nothing ends the use of a captured one",
        help: "State under `window` how old it may be, or under `memory` what `{verifier}` remembers so that it works once",
      },
      wide: {
        text: "proof `{what}` may be {seconds} s old and nothing is remembered, expected at most {limit} s",
        help: "Narrow the window, or state under `memory` that each works once",
      },
      assertion: {
        text: "`{what}` is presented to `{verifier}`, and nothing limits {missing}; expected it to work once, or for {limit} s at most",
        help: "Have `{verifier}` remember an identifier such as `jti`, or refuse what is older than a stated age",
      },
    },
  },
  "security/audience-or-issuer-unbound": {
    severity: "error",
    fix: "none",
    summary: "Nobody checks whom a credential is meant for, or who issued it",
    messages: {
      unnamed: {
        text: "`{what}` names no {claim} and `{verifier}` has no duty to check it, expected both",
        help: "Add the claim `{name}` and `checked` on its line",
      },
      unchecked: {
        text: "`{what}` names its {claim} in `{name}`, and `{verifier}` has no duty to check it",
        help: "Write `checked` on the line, or a requirement by which `{verifier}` refuses other values",
      },
    },
  },
  "security/credential-exposure": {
    severity: "error",
    fix: "none",
    summary: "A credential travels where others can read it",
    messages: {
      address: {
        text: "`{parameter}` is a credential and travels in the address of a request, expected a header field or the content",
        help: "Move it into a header field or the content, forbid it there, or have whoever redeems it prove that it began the exchange",
      },
      published: {
        text: "`{parameter}` is a credential and is published, expected metadata that everybody may read",
        help: "Publish a public key or an identifier in its place",
      },
      error: {
        text: "`{parameter}` is a credential and travels in a challenge, expected nothing that is worth stealing",
        help: "Name what is missing in the challenge, not what was sent",
      },
    },
  },
} as const satisfies RuleGroup;
