// The words that manifests of the bench are made of: a protocol by which parcels are booked, handed over and traced.
// It is nobody's protocol, so that no number of the bench is about somebody's text.

/** What a profile of the set can be about; a title joins a subject and an aspect. */
export const subjects = [
  "parcel", "pallet", "letter", "crate", "label", "manifest", "route", "depot", "locker", "customs", "weight", "return",
  "pickup", "delivery", "signature", "insurance", "damage", "storage", "transfer", "booking", "payment", "address",
  "identity", "vehicle", "driver", "receipt", "container", "freight", "sorting", "window", "tariff", "claim",
]; // prettier-ignore

export const aspects = [
  "binding", "tracing", "sealing", "batching", "forwarding", "escrow", "notice", "ledger", "relay", "consent",
  "rotation", "recall", "priority", "proof", "audit", "pooling", "handover", "mapping", "lookup", "screening",
]; // prettier-ignore

/** Members of messages: a name joins a thing and a property of it. */
export const things = [
  "parcel", "pallet", "label", "route", "depot", "locker", "invoice", "slot", "gate", "van", "crate", "scale", "seal",
  "stamp", "waybill", "batch", "shelf", "zone", "hub", "dock", "lane", "cart", "bin", "rack", "tag", "ticket",
]; // prettier-ignore

export const properties = [
  "number", "code", "weight", "height", "width", "state", "owner", "origin", "target", "reason", "limit", "count",
  "grade", "colour", "order", "class", "mode", "region", "version", "check", "mark", "phase", "level", "price",
]; // prettier-ignore

export const values = [
  "standard", "express", "frozen", "fragile", "sealed", "open", "heavy", "light", "north", "south", "east", "west",
  "morning", "evening", "pending", "done", "lost", "found", "manual", "automatic", "single", "double", "none-left",
]; // prettier-ignore

/** Duties in words: verb, object, and what follows. None of them is a condition or a second act. */
const verbs = ["keep", "record", "compare", "reject", "announce", "limit", "store", "encrypt", "return", "publish"];

const objects = [
  "the weight of each parcel", "the seal of the crate", "the list of open bookings", "the number of the waybill",
  "every copy of the label", "the route of the van", "the state of the locker", "the key of the seal",
  "the record of the handover", "the price of the transfer", "the time of the pickup", "the name of the gate",
]; // prettier-ignore

const places = [
  "in its own ledger", "for at least one day", "for one journey only", "at the gate of the depot",
  "in a form that survives rain", "before the van leaves", "apart from other parcels", "in the order of arrival",
  "without any change", "in plain words", "under the name of the route", "for the length of the storage",
]; // prettier-ignore

/** A verb phrase, as a requirement has it. */
export function phrase(random) {
  return `${random.pick(verbs)} ${random.pick(objects)} ${random.pick(places)}`;
}

const starts = [
  "A parcel that nobody asks for", "Whoever has the seal", "The ledger of the gate", "A label that was read before",
  "The route through the hub", "A crate without a mark", "The list of bookings", "A van on its way",
  "The key that sealed the crate", "A second waybill of the same number",
]; // prettier-ignore

const middles = [
  "says nothing about", "stands for", "can be told from", "goes along with", "is weighed together with",
  "has to wait for", "is written down beside", "takes the place of", "comes back with", "is of no use without",
]; // prettier-ignore

const ends = [
  "the parcel that was booked", "the record of the last handover", "what the scale has shown", "the gate it came through",
  "the number on the waybill", "those that were lost on the way", "the price that was agreed", "its neighbours on the shelf",
  "the marks of other depots", "the tariff of the day",
]; // prettier-ignore

/** A full sentence. */
export function sentence(random) {
  return `${random.pick(starts)} ${random.pick(middles)} ${random.pick(ends)}.`;
}

/** A clause, as a situation has it: subject first, no stop. */
export function clause(random) {
  const said = sentence(random).slice(0, -1);
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** Paragraphs of Markdown: sentences, now and then code, a list or a mention in braces. */
export function prose(random, mentions) {
  const paragraphs = Array.from({ length: random.between(2, 4) }, () => {
    const sentences = Array.from({ length: random.between(3, 5) }, () => sentence(random));
    if (random.happens(0.4)) sentences.push(`It shows in \`${random.pick(things)}_${random.pick(properties)}\`.`);
    if (mentions.length > 0 && random.happens(0.5)) sentences.push(`See {${random.pick(mentions)}}.`);
    return wrapped(sentences.join(" "));
  });
  if (random.happens(0.3)) {
    paragraphs.push(Array.from({ length: random.between(2, 4) }, () => `- ${sentence(random)}`).join("\n"));
  }
  return `${paragraphs.join("\n\n")}\n`;
}

/** Text in lines of at most 100 characters, as editors write it. */
function wrapped(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== "" && line.length + word.length >= 100) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
