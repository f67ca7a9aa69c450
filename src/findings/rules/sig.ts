import type { RuleGroup } from "../rule-entry.ts";

/** Components that a signature covers, by RFC 9421. */
export const sigRules = {
  "sig/unknown-component": {
    severity: "error",
    fix: "unsafe",
    summary: "A covered component that is not registered",
    reference: "RFC 9421 section 2.2",
    messages: {
      unknown: {
        text: "`{component}` is no registered derived component, expected one of {expected}",
        help: "Use a registered component, or cover the field that carries the value",
      },
      near: {
        text: "`{component}` is no registered derived component, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
      fieldName: {
        text: "`{component}` is no field name, expected a name in lower case",
        help: "Write the name of the field alone; component parameters stand under `with`",
      },
      parameterAsField: {
        text: "`{component}` names a header field here, but the message has no such field; it is a signature parameter",
        help: "Move it to the `parameters` of the proof; all of them are signed anyway",
      },
      signatureParameters: {
        text: "`@signature-params` is listed as covered, but is always the last line of the signature base",
        help: "Remove it from `covers`",
      },
    },
  },
  "sig/wrong-target": {
    severity: "error",
    fix: "none",
    summary: "A component that the signed message does not have",
    reference: "RFC 9421 section 2.2",
    messages: {
      requestOnly: {
        text: "`{component}` belongs to a request, but the signed message is a response",
        help: "Add the parameter `req`, or cover a component of the response",
      },
      responseOnly: {
        text: "`{component}` belongs to a response, but the signed message is a request",
        help: "Remove it from `covers`",
      },
      reqInRequest: {
        text: "`{component}` has the parameter `req`, but the signed message is a request",
        help: "Remove `req`; it refers from a response to its request",
      },
      reqOnResponseOnly: {
        text: "`{component}` has the parameter `req`, but no request has this component",
        help: "Remove `req`",
      },
    },
  },
  "sig/component-params": {
    severity: "error",
    fix: "unsafe",
    summary: "Component parameters that are unknown or do not go together",
    reference: "RFC 9421 section 2.1",
    messages: {
      unknown: {
        text: "`{component}` has the unknown parameter `{parameter}`, expected one of {expected}",
        help: "Remove `{parameter}`, or write the one that was meant",
      },
      incompatible: {
        text: "`{component}` has `{parameter}` together with `{other}`, which exclude each other",
        help: "Keep one of the two",
      },
      missing: {
        text: "`{component}` has no parameter `{parameter}`, which it needs",
        help: "Add `{parameter}`",
      },
      notHere: {
        text: "`{component}` has the parameter `{parameter}`, which applies to {expected} only",
        help: "Remove `{parameter}`",
      },
      value: {
        text: "the parameter `{parameter}` of `{component}` is {found}, expected {expected}",
        help: "Write {expected}",
      },
      redundant: {
        text: "`{component}` has `sf` beside `key`, which implies it",
        help: "Remove `sf`",
      },
    },
  },
  "sig/duplicate-component": {
    severity: "error",
    fix: "safe",
    summary: "A component covered twice, or a field name that is not in lower case",
    reference: "RFC 9421 section 2",
    messages: {
      twice: {
        text: "`{component}` is covered twice, expected each component once",
        help: "Remove the second one",
      },
      oneId: {
        text: "`{component}` is covered in two situations, and both lines have the id `{id}`; expected an id of its own",
        help: "Give the second line an `id`",
      },
      upperCase: {
        text: "field name `{component}` is not in lower case, expected `{suggestion}`",
        help: "Write `{suggestion}`",
      },
    },
  },
} as const satisfies RuleGroup;
