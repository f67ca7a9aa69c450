import { aspects, subjects } from "./words.mjs";

/** How many objectives there are for a set of so many profiles: a problem is solved by a few profiles, not by all. */
export function objectiveIds(profileCount) {
  const count = Math.max(12, Math.ceil(profileCount / 3));
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / (subjects.length * aspects.length));
    const subject = subjects[index % subjects.length];
    const aspect = aspects[Math.floor(index / subjects.length) % aspects.length];
    return `${subject}-${aspect}${round === 0 ? "" : `-${round + 1}`}`;
  });
}

/** Ways to reach an objective. */
export const mechanisms = [
  "sealed-request",
  "signed-pass",
  "counted-label",
  "shared-ledger",
  "timed-slot",
  "paper-trail",
];

/** The reasons a profile may give for a duty without a test. */
export const notTested = ["no-suite", "not-visible"];

/** Documents that profiles cite, with their sections. */
const documents = [
  { id: "PX", title: "The Parcel Exchange", sections: ["Booking", "Handover", "Tracing", "Refusals", "Metadata"] },
  { id: "PX-SEALS", title: "Seals for the Parcel Exchange", sections: ["Making", "Checking", "Keys", "Time"] },
  { id: "PX-PASSES", title: "Passes for the Parcel Exchange", sections: ["Issuing", "Presenting", "Ending"] },
  { id: "PX-NOTES", title: "Notes of the Parcel Exchange group", sections: ["Open questions", "Terms"] },
];

/** A source in one of the documents. */
export function source(random) {
  const { id, sections } = random.pick(documents);
  return `${id} §${random.between(1, sections.length)}`;
}

/** The words of a set of so many profiles. */
export function vocabularyOf(profileCount) {
  return {
    roles: [
      { id: "shipper", term: "the shipper", means: "The party that has something brought elsewhere." },
      { id: "station", term: "the station", means: "The party that takes parcels in and hands them out." },
      { id: "carrier", term: "the carrier", means: "The party that brings parcels from one station to another." },
      { id: "directory", term: "the directory", means: "The party that knows who is who." },
    ],
    layers: ["counter", "road", "ledger", "wire"].map((id) => ({ id, title: id })),
    objectives: objectiveIds(profileCount).map((id, index) => ({
      id,
      title: id.replaceAll("-", " "),
      layer: ["counter", "road", "ledger", "wire"][index % 4],
      exclusivity: index % 5 === 0 ? "alternatives" : "stackable",
      means: `Nobody has to wonder about ${id.replaceAll("-", " ")} any more.`,
      question: `How do I get ${id.replaceAll("-", " ")}?`,
    })),
    mechanisms: mechanisms.map((id) => ({ id, title: id.replaceAll("-", " "), reference: "PX-SEALS" })),
    actions: [
      { id: "transmit", kind: "act", means: "act", object: "message", reads: "send {object}[ to {to}]" },
      { id: "use", kind: "one-of", means: "use", object: "option", reads: "use {values} for {object}" },
      {
        id: "accept",
        kind: "each-of",
        means: "accept",
        object: "any",
        reads: "accept {object}[ with the value {values}]",
      },
      { id: "ignore", kind: "each-of", means: "ignore", object: "parameter", reads: "ignore {object}" },
      { id: "remember", kind: "each-of", means: "remember", object: "parameter", reads: "remember {object}[ {range}]" },
      { id: "verify", kind: "act", means: "act", object: "any", reads: "verify {object}[ with {relation}]" },
      { id: "retry", kind: "act", means: "act", object: "message", reads: "repeat {object}" },
      { id: "other", kind: "act", means: "other", object: "none", reads: "{phrase}" },
    ],
    relations: [
      { id: "content.digest", reads: "the digest of the content as sent", type: "sf-dictionary" },
      { id: "request.method", reads: "the method of the request", type: "string" },
      { id: "request.address", reads: "the address that the request goes to", type: "uri" },
      { id: "shipper.account", reads: "the account that {shipper} has with {station}", type: "string" },
      { id: "shipper.key", reads: "the key that {shipper} registered with {directory}" },
      { id: "carrier.key", reads: "the key that {carrier} registered with {directory}" },
      { id: "key.thumbprint", reads: "the thumbprint of the key", type: "thumbprint" },
    ],
    places: [
      ["http-header", "header field"],
      ["query", "parameter"],
      ["form", "parameter"],
      ["json", "member"],
      ["json-rpc", "member"],
      ["metadata", "field"],
      ["jwt-header", "header parameter"],
      ["jwt-claim", "claim"],
      ["jwk", "member"],
      ["challenge", "challenge parameter"],
      ["signature-parameter", "signature parameter"],
      ["settings", "member"],
    ].map(([place, noun]) => ({ place, noun, plural: `${noun}s` })),
    variables: [
      {
        id: "parcel.kind",
        reads: "the kind of the parcel",
        values: [
          { value: "letter", says: "the parcel is a letter" },
          { value: "box", says: "the parcel is a box" },
          { value: "other", says: "the parcel is neither a letter nor a box" },
        ],
      },
      {
        id: "shipper.kind",
        values: [
          { value: "private", says: "{shipper} is a private person" },
          { value: "business", says: "{shipper} is a business" },
        ],
      },
      {
        id: "journey",
        values: [
          { value: "domestic", says: "the journey stays in one country" },
          { value: "abroad", says: "the journey crosses a border" },
        ],
      },
      {
        id: "content.present",
        values: [
          { value: true, says: "the request has content" },
          { value: false, says: "the request has no content" },
        ],
      },
    ],
    axioms: [{ never: { "parcel.kind": "letter", "content.present": false }, because: "Letters are always declared." }],
    threats: [
      { id: "stolen-pass", title: "stolen pass" },
      { id: "changed-label", title: "changed label" },
      { id: "repeated-booking", title: "repeated booking" },
    ].map((threat, index) => ({
      ...threat,
      "answered-by": objectiveIds(profileCount).filter((_, at) => at % 3 === index),
    })),
    "not-tested": [
      { id: "no-suite", means: "No suite covers this document yet." },
      { id: "not-visible", means: "What the party does is not visible to the others." },
    ],
    references: [
      ...documents.map(({ id, title, sections }) => ({
        id,
        title,
        version: "2",
        maturity: "standard",
        url: `https://parcels.example/${id.toLowerCase()}`,
        ...(id === "PX" ? { profile: "parcel-exchange" } : {}),
        sections: {
          complete: true,
          from: "Written with the document.",
          entries: sections.map((heading, index) => ({ number: String(index + 1), title: heading })),
        },
      })),
      { id: "RFC 2119", title: "Key words for use in RFCs to Indicate Requirement Levels", maturity: "standard" },
      { id: "RFC 8174", title: "Ambiguity of Uppercase vs Lowercase in RFC 2119 Key Words", maturity: "standard" },
      { id: "RFC 9421", title: "HTTP Message Signatures", maturity: "standard" },
      { id: "RFC 9530", title: "Digest Fields", maturity: "standard" },
    ],
  };
}
