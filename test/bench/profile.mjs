import { baseId, baseMessages, baseVersion } from "./base.mjs";
import { lineFor, namesFor, requirementsFor } from "./lines.mjs";
import { Random } from "./random.mjs";
import { mechanisms, notTested, source } from "./vocabulary.mjs";
import { aspects, clause, prose, sentence, subjects, things } from "./words.mjs";

/**
 * Most authors use names of their own. Every so manieth profile does not, and meets others where it adds to their
 * messages: a set in which nothing is ever found would measure too little.
 */
const carelessEvery = 20;

/** What is drawn first, because everything else speaks of it. */
function frameOf(index, objectiveIds, commonObjectives) {
  const random = new Random(index);
  const subject = subjects[index % subjects.length];
  const aspect = aspects[Math.floor(index / subjects.length) % aspects.length];
  const own = random.between(1, 3);
  // Neighbours in number share problems, as profiles of one field do; the common ones are everybody's.
  const first = Math.floor((index * objectiveIds.length) / Math.max(1, objectiveIds.length * 3));
  const near = Array.from({ length: own }, (_, at) => objectiveIds[(first + at * 5) % objectiveIds.length]);
  return {
    random,
    index,
    mark: index % carelessEvery === 7 ? undefined : index.toString(36),
    id: `${subject}-${aspect}-${String(index).padStart(4, "0")}`,
    title: `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${aspect} ${index}`,
    objectives: [...new Set([...near, ...objectiveIds.slice(0, commonObjectives)])],
  };
}

function situationsOf({ random }) {
  return Array.from({ length: random.between(1, 4) }, (_, at) => ({
    id: `${random.pick(things)}-${random.pick(["is-late", "is-open", "is-known", "has-moved"])}-${at + 1}`,
    says: clause(random),
    else: `nothing is known of case ${at + 1}`,
  }));
}

/** Conditions of the set and of the profile, of one or two situations. */
function conditionsOf({ random }, situations) {
  const shared = [
    { "parcel.kind": "box" },
    { "shipper.kind": "business" },
    { journey: "abroad" },
    { "content.present": true },
  ];
  const own = situations.flatMap(({ id }) => [{ [id]: true }, ...(random.happens(0.5) ? [{ [id]: false }] : [])]);
  const joined = own.slice(0, 2).map((condition, at) => ({ ...shared[(at * 2 + 1) % shared.length], ...condition }));
  const either = own.length > 2 ? [[own[0], { journey: "domestic" }]] : [];
  return { all: [...shared, ...own, ...joined, ...either], own };
}

function messagesOf(frame, known) {
  const { random } = frame;
  const extended = random.some(baseMessages, random.between(2, 4)).map((message) => ({ message, isNew: false }));
  const forms = ["json", "http-request", "form", "metadata"];
  const added = Array.from({ length: random.between(0, 2) }, (_, at) => {
    const [from, to] = random.pick([
      ["shipper", "station"],
      ["carrier", "station"],
      ["station", "directory"],
    ]);
    const message = { id: `${random.pick(things)}-report-${at + 1}`, form: random.pick(forms), from, to };
    return { message, isNew: true };
  });
  return [...extended, ...added].map(({ message, isNew }) => {
    const { id, form, from, to } = message;
    const names = namesFor(random, form, random.between(2, 4), frame.mark);
    return {
      message,
      written: {
        id,
        ...(isNew
          ? { title: id.replaceAll("-", " "), form, from, to, unknown: random.pick(["ignore", "refuse"]) }
          : { extends: `${baseId}#${id}` }),
        source: source(random),
        ...(random.happens(0.5) ? { serves: [random.pick(frame.objectives)] } : {}),
        ...(random.happens(0.6) ? { means: sentence(random) } : {}),
        parameters: names.map((name) => lineFor(random, name, form, to, { ...known, objectives: frame.objectives })),
      },
    };
  });
}

/** A signature over a request, for some profiles. */
function proofsOf({ random, objectives }, messages, conditions, errors) {
  const signed = messages.find(({ message }) => message.form === "http-request");
  if (signed === undefined || random.happens(0.4)) return [];
  const { id, from, to } = signed.message;
  const components = ["@method", "@target-uri", "@authority", "content-digest", "content-type", "parcel-account"];
  return [
    {
      id: `${id}-seal`,
      title: `${id.replaceAll("-", " ")} seal`,
      mechanism: "sealed-request",
      form: "http-message-signature",
      from,
      to,
      protects: id,
      source: "PX-SEALS §1",
      serves: [random.pick(objectives)],
      covers: random.some(components, random.between(3, 6)).map((component) => ({
        component,
        presence: random.pick(["required", "required", "recommended"]),
        ...(component === "content-digest" ? { when: { "content.present": true } } : {}),
      })),
      parameters: [
        { name: "created", presence: "required", type: "sf-integer", example: 1_785_196_800 + random.between(0, 1000) },
        { name: "nonce", presence: "required", type: "sf-string", example: random.letters(22) },
        ...(random.happens(0.5) ? [{ name: "alg", presence: "required", type: "sf-string", values: ["ed25519"] }] : []),
        {
          name: "keyid",
          presence: "required",
          type: "sf-string",
          when: random.pick(conditions),
          otherwise: "forbidden",
          example: random.letters(16),
        },
      ],
      key: { from: [from === "shipper" ? "shipper.key" : "carrier.key"], fit: "asymmetric" },
      algorithms: random.some(["ed25519", "ecdsa-p256-sha256", "ecdsa-p384-sha384"], random.between(1, 3)),
      window: { past: `${random.between(10, 300)}s`, future: "30s" },
      memory: { of: "nonce", scope: random.pick(["shared", "instance"]), for: "window" },
      ...(errors.length > 0 ? { checked: { by: to, error: random.pick(errors) } } : { checked: { by: to } }),
    },
  ];
}

function sectionsOf({ random }, mentions) {
  const places = ["problem", "not-for", "overview", "security", "security", "privacy", "compatibility"];
  return random
    .some(places, random.between(3, 6))
    .concat("security", "privacy")
    .map((at, index) => ({
      at,
      id: `${at}-${index + 1}`,
      ...(at === "security" || random.happens(0.3)
        ? { title: `${random.pick(subjects)} ${random.pick(aspects)}`.replace(/^./, (first) => first.toUpperCase()) }
        : {}),
      text: prose(random, mentions),
    }));
}

/** Most say of the one before how the two go together; those that solve another problem are no alternative. */
function relationsOf({ random, index, objectives }, neighbour) {
  if (neighbour === undefined || index % 3 === 2) return {};
  const isAlternative = random.happens(0.5) && neighbour.objectives.some((one) => objectives.includes(one));
  const kind = isAlternative ? "alternative" : "composes-with";
  return { relations: [{ kind, profile: neighbour.id, because: sentence(random), choose: sentence(random) }] };
}

/** The manifest of one profile: the same for the same number. */
export function profileManifest(index, objectiveIds, { commonObjectives = 0 } = {}) {
  const frame = frameOf(index, objectiveIds, commonObjectives);
  const neighbour = index === 0 ? undefined : frameOf(index - 1, objectiveIds, commonObjectives);
  const { random, id, title, objectives } = frame;
  const situations = situationsOf(frame);
  const conditions = conditionsOf(frame, situations);
  const errorIds = Array.from({ length: random.between(1, 4) }, (_, at) => `${random.pick(things)}-refused-${at + 1}`);
  const option = {
    id: `${random.pick(things)}-choice`,
    title: `${random.pick(things)} choice`,
    values: random
      .some(["short", "long", "none", "both"], random.between(2, 4))
      .map((value) => ({ id: value, title: value })),
  };
  const known = { conditions: conditions.all, errors: errorIds };
  const messages = messagesOf(frame, known);
  const proofs = proofsOf(frame, messages, conditions.all, errorIds);
  const spoken = messages.map(({ message }) => message);
  const initials = title.replace(/[^A-Z0-9]/g, "");
  const requirements = requirementsFor(random, initials, random.between(4, 9), {
    ...known,
    messages: spoken,
    ownMessages: messages.filter(({ written }) => written.extends === undefined).map(({ message }) => message),
    objectives,
  });
  const [first] = spoken;
  // Everything that was declared is used at least once, and every objective is reached by a MUST.
  requirements.push(
    ...situations.map((situation, at) => ({
      id: `${initials}-case-${at + 1}`,
      role: first.to,
      level: "MUST",
      action: "other",
      phrase: `tell case ${at + 1} apart from all others`,
      when: { [situation.id]: true },
    })),
    ...objectives.map((objective, at) => ({
      id: `${initials}-reach-${at + 1}`,
      role: first.from,
      level: "MUST",
      action: "other",
      phrase: `hold to rule ${at + 1} of the ledger`,
      serves: [objective],
    })),
    {
      id: `${initials}-option`,
      role: first.from,
      level: "MUST",
      action: "use",
      object: option.id,
      values: [option.values[0].id],
    },
  );
  errorIds.forEach((error, at) => {
    const phrase = `answer a request of kind ${at + 1} with a refusal`;
    requirements.push({
      id: `${initials}-error-${at + 1}`,
      role: first.to,
      level: "MUST",
      action: "other",
      phrase,
      error,
    });
  });
  const mentions = [first.id, requirements[0].id, first.from];
  return {
    id,
    title,
    version: `0.${random.between(1, 9)}.${random.between(0, 9)}`,
    maturity: random.pick(["draft", "draft", "draft", "candidate", "idea"]),
    editors: ["Parcel Exchange group"],
    sources: ["PX", ...random.some(["PX-SEALS", "PX-PASSES", "PX-NOTES"], random.between(0, 2))],
    source: source(random),
    "not-tested": { reason: random.pick(notTested) },
    abstract: `${sentence(random)} ${sentence(random)} ${sentence(random)}`,
    base: `${baseId}@${baseVersion}`,
    identifier: `example.parcels/${id}`,
    capability: { "declared-by": [...new Set([first.from, first.to])], fallback: "core", source: "PX §5" },
    solves: objectives.map((objective, at) => ({ objective, mechanism: mechanisms[(index + at) % mechanisms.length] })),
    roles: [...new Set(spoken.flatMap(({ from, to }) => [from, to]))].map((role) => ({
      role,
      does: `keeps the ${random.pick(things)} ${random.pick(["in order", "in sight", "at hand"])}`,
    })),
    situations,
    options: [option],
    messages: messages.map(({ written }) => written),
    ...(proofs.length > 0 ? { proofs } : {}),
    requirements,
    errors: errorIds.map((error, at) => ({
      id: error,
      status: 400 + at,
      code: error.replaceAll("-", "_"),
      says: clause(random),
    })),
    flow: spoken.map(({ id: message, from, to }, at) => ({ id: `step-${at + 1}`, from, to, message })),
    sections: sectionsOf(frame, mentions),
    registrations: { none: "The profile keeps its names to itself." },
    ...relationsOf(frame, neighbour),
    ...(random.happens(0.5)
      ? { decisions: [{ kind: "open", text: sentence(random), about: requirements[0].id }] }
      : {}),
    history: [
      { version: "0.0.1", date: `2026-0${random.between(1, 9)}-1${random.between(0, 9)}`, text: sentence(random) },
    ],
  };
}
