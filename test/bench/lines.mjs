import { baseNames } from "./base.mjs";
import { phrase, properties, sentence, things, values } from "./words.mjs";
import { notTested, source } from "./vocabulary.mjs";

/** How a name is written at a place on the wire. */
const spellings = {
  "http-request": (thing, property) => `/${thing}/${property}`,
  "http-response": (thing, property) => `/${thing}/${property}`,
  jwt: (thing, property) => `${thing}.${property}`,
};

/** New names for a message, none of them twice; with the mark of whoever makes them nobody else has them. */
export function namesFor(random, form, count, mark) {
  const spell = spellings[form] ?? ((thing, property) => `${thing}_${property}`);
  const names = new Set();
  while (names.size < count) {
    const name = spell(random.pick(things), random.pick(properties));
    if (!baseNames.has(name)) names.add(name);
  }
  return mark === undefined ? [...names] : [...names].map((name) => `${name}_${mark}`);
}

/** What can be said of the value of a line, with an example that keeps to it. */
function valueRule(random, form) {
  const asText = form === "query" || form === "form";
  const kinds = ["string", "string", "values", "pattern", "uri", "integer", ...(asText ? [] : ["boolean", "object"])];
  const kind = random.pick(kinds);
  switch (kind) {
    case "values": {
      const list = random.some(values, random.between(2, 5));
      return { type: "string", values: list, extensible: random.happens(0.6), example: random.pick(list) };
    }
    case "pattern":
      return { type: "string", pattern: "[A-Z]{2}-[0-9]{4,8}", example: `AB-${random.between(1000, 99_999_999)}` };
    case "uri":
      return { type: "https-uri", example: `https://parcels.example/${random.pick(things)}/${random.letters(8)}` };
    case "integer": {
      const most = random.between(10, 500);
      return { type: "integer", range: `1..${most}`, example: random.between(1, most) };
    }
    case "boolean":
      return { type: "boolean", example: random.happens(0.5) };
    case "object":
      return { type: "object" };
    default:
      return { type: "string", example: random.letters(random.between(6, 22)) };
  }
}

/** One parameter line. `conditions` are those that the profile knows. */
export function lineFor(random, name, form, receiver, { conditions, objectives, errors }) {
  const { example, ...rule } = valueRule(random, form);
  const presence = random.pick([
    "required",
    "required",
    "required",
    "optional",
    "recommended",
    "optional",
    "forbidden",
  ]);
  const conditional = presence !== "optional" && conditions.length > 0 && random.happens(0.35);
  return {
    name,
    presence: presence === "forbidden" && !conditional ? "required" : presence,
    ...(conditional ? { when: random.pick(conditions) } : {}),
    ...(conditional && presence === "required" && random.happens(0.4) ? { otherwise: "forbidden" } : {}),
    ...(presence === "forbidden" && conditional ? { type: rule.type } : rule),
    ...(random.happens(0.6) ? { means: sentence(random) } : {}),
    ...(random.happens(0.3) ? { source: source(random) } : {}),
    ...(random.happens(0.15) ? { derived: sentence(random) } : {}),
    ...(random.happens(0.25) ? { check: `px-${random.pick(things)}-${random.pick(properties)}` } : {}),
    ...(random.happens(0.3) ? { serves: [random.pick(objectives)] } : {}),
    ...(errors.length > 0 && random.happens(0.3) ? { checked: { by: receiver, error: random.pick(errors) } } : {}),
    ...(example === undefined || (presence === "forbidden" && conditional) ? {} : { example }),
  };
}

/**
 * Requirements that say in words, or with an action of the vocabulary, what no line says. No two of them say the same,
 * and what is forbidden is nothing that another one asks for. Of what is sent they speak where the profile made it: two
 * careful authors do not both say how a message of somebody else is handled.
 */
export function requirementsFor(random, prefix, count, known) {
  const said = new Set();
  return Array.from({ length: count }, (_, at) => {
    let act = actOf(random, known);
    while (said.has(JSON.stringify(act))) act = actOf(random, known);
    said.add(JSON.stringify(act));
    return requirementOf(random, `${prefix}-${at + 1}`, act, known);
  });
}

/** Who does what. */
function actOf(random, { messages, ownMessages }) {
  const { from, to } = random.pick(messages);
  const { id, from: sender, to: receiver } = random.pick(ownMessages) ?? {};
  switch (id === undefined ? 0 : random.between(1, 10)) {
    case 1:
      return { role: receiver, action: "verify", object: id };
    case 2:
      return { role: sender, action: "retry", object: id };
    case 3:
      return { role: sender, action: "transmit", object: id, to: receiver };
    case 4:
      return { role: receiver, action: "accept", object: id };
    default:
      return { role: random.pick([from, to]), action: "other", phrase: phrase(random) };
  }
}

function requirementOf(random, id, act, { conditions, objectives, errors, messages }) {
  const level =
    act.action === "other"
      ? random.pick(["MUST", "MUST", "MUST NOT", "SHOULD NOT", "SHOULD", "MAY"])
      : random.pick(["MUST", "MUST", "SHOULD", "MAY"]);
  const refuses = level === "MUST" && messages.some((message) => message.to === act.role);
  return {
    id,
    level,
    ...act,
    ...(random.happens(0.4) ? { [level.startsWith("SHOULD") ? "unless" : "when"]: random.pick(conditions) } : {}),
    ...(refuses && random.happens(0.3) ? { error: random.pick(errors) } : {}),
    ...(level.startsWith("SHOULD") || random.happens(0.25) ? { because: sentence(random) } : {}),
    ...(random.happens(0.5) ? { serves: [random.pick(objectives)] } : {}),
    ...(random.happens(0.6) ? { source: source(random) } : {}),
    ...(random.happens(0.3) ? { "not-tested": { reason: random.pick(notTested) } } : {}),
  };
}
