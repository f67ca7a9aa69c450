import { report } from "../../../findings/report.ts";
import type { Form, Place } from "../../../manifest/types.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine } from "./parameter-lines.ts";

/** Places of something that is sent over HTTP; which of them a message uses is its own business. */
const exchange: readonly Place[] = ["http-header", "query", "form", "json", "json-rpc", "metadata", "challenge"];
const token: readonly Place[] = ["jwt-header", "jwt-claim"];
const key: readonly Place[] = ["jwk"];

const placesByForm: Readonly<Partial<Record<Form, readonly Place[]>>> = { jwt: token, token, jwk: key };

/** A line whose place does not exist in a message of this form: a claim in a request, a header field in a key. */
export const wrongPlace = defineRule("param/incomplete", function* (set) {
  for (const found of parameterLines(set)) {
    const { owner, place, anchor, id, written } = found.line;
    if (owner.kind !== "message") continue;
    const places = placesByForm[owner.form] ?? exchange;
    if (places.includes(place)) continue;
    const expected = places.map((one) => `\`${one}\``).join(", ");
    const span = spanOfLine(found, written.in === undefined ? "name" : "in");
    const params = { parameter: anchor, found: place, form: owner.form, expected };
    yield report("param/incomplete", "wrongPlace", params, { span, profiles: [found.profile.id], key: id });
  }
});
