/** The base that every profile of a set builds on: each form of message once, so that profiles can add to any. */
export const baseId = "parcel-exchange";

export const baseVersion = "2.0.0";

const required = (name, type, more = {}) => ({ name, presence: "required", type, ...more });
const optional = (name, type, more = {}) => ({ name, presence: "optional", type, ...more });

/** Messages of the base, by what profiles need to know of them. */
export const baseMessages = [
  { id: "booking-request", form: "http-request", from: "shipper", to: "station" },
  { id: "booking-answer", form: "json", from: "station", to: "shipper" },
  { id: "handover-request", form: "http-request", from: "carrier", to: "station" },
  { id: "trace-request", form: "query", from: "shipper", to: "station" },
  { id: "quote-request", form: "form", from: "shipper", to: "carrier" },
  { id: "station-metadata", form: "metadata", from: "station", to: "shipper" },
  { id: "parcel-pass", form: "jwt", from: "directory", to: "station" },
];

const lines = {
  "booking-request": [
    required("Parcel-Account", "string", { equals: "shipper.account", credential: true, example: "A-17" }),
    optional("Content-Digest", "sf-dictionary", { equals: "content.digest" }),
    required("/parcel/number", "string", { example: "4711" }),
    optional("/parcel/weight", "integer", { range: "1..40000" }),
  ],
  "booking-answer": [
    required("accepted", "boolean", { example: true }),
    optional("slot_code", "string", { means: "The time at which the parcel is expected." }),
  ],
  "handover-request": [
    required("Carrier-Pass", "jwt", { holds: "parcel-pass", credential: true }),
    optional("Content-Digest", "sf-dictionary", { equals: "content.digest" }),
    required("/parcel/number", "string", { example: "4711" }),
  ],
  "trace-request": [required("number", "string", { example: "4711" })],
  "quote-request": [required("kind", "string", { values: ["letter", "box", "other"] })],
  "station-metadata": [required("station", "https-uri", { example: "https://station.example" })],
  "parcel-pass": [
    required("iss", "string", { checked: { by: "station" }, example: "directory" }),
    required("aud", "string", { checked: { by: "station" }, example: "station" }),
    required("exp", "numeric-date", { example: 1785196800 }),
    optional("parcel.number", "string"),
  ],
};

/** Names that the base gives to its own parameters. */
export const baseNames = new Set(
  Object.values(lines)
    .flat()
    .map(({ name }) => name),
);

/** The manifest of the base. */
export function baseManifest(objective) {
  return {
    id: baseId,
    title: "The Parcel Exchange",
    version: baseVersion,
    maturity: "stable",
    abstract: "How parcels are booked, handed over and traced.",
    sources: ["PX"],
    source: "PX",
    "not-tested": { reason: "no-suite" },
    solves: [{ objective, mechanism: "paper-trail" }],
    messages: baseMessages.map(({ id, form, from, to }) => ({
      id,
      title: id.replaceAll("-", " "),
      form,
      from,
      to,
      unknown: "ignore",
      source: "PX §1",
      serves: [objective],
      parameters: lines[id],
    })),
    registrations: { none: "The protocol keeps its names to itself." },
    sections: [
      {
        at: "security",
        id: "security",
        text: "The account of {booking-request.Parcel-Account} is known to both sides.",
      },
      { at: "privacy", id: "privacy", none: "The base says nothing about people." },
    ],
  };
}
