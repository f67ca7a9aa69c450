import type { CoverLine, Message, Proof } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";

/** One covered component with what it is covered in. */
export interface PlacedComponent {
  readonly profile: Profile;
  readonly proof: Proof;
  readonly cover: CoverLine;
  readonly name: string;
  /** A part of the message that is no field. */
  readonly derived: boolean;
  readonly parameters: ReadonlyMap<string, string | boolean>;
  /** What the signed message is, as far as its form tells. */
  readonly direction: "request" | "response" | "unknown";
}

/** Every component that some HTTP message signature of the set covers. */
export function* coveredComponents(set: ProfileSet): Generator<PlacedComponent> {
  for (const profile of set.profiles) {
    for (const proof of profile.proofs) {
      if (proof.written.form !== "http-message-signature") continue;
      for (const cover of proof.covers) {
        const name = cover.written.component;
        yield {
          profile,
          proof,
          cover,
          name,
          derived: name.startsWith("@"),
          parameters: new Map(Object.entries(cover.written.with ?? {})),
          direction: directionOf(proof.protects),
        };
      }
    }
  }
}

/** Where the component, or one of its parameters, stands in the manifest. */
export function spanOfComponent(covered: PlacedComponent, parameter?: string) {
  const { profile, cover } = covered;
  if (parameter === undefined) return profile.located.spanOf([...cover.path, "component"], "value");
  return profile.located.spanOf([...cover.path, "with", parameter], "key");
}

const directionByForm: Readonly<Partial<Record<Message["form"], PlacedComponent["direction"]>>> = {
  "http-request": "request",
  form: "request",
  query: "request",
  "http-response": "response",
  challenge: "response",
  metadata: "response",
};

/** JSON travels both ways; a JSON-RPC message says by its members which way it goes. */
function directionOf(message: Message): PlacedComponent["direction"] {
  const byForm = directionByForm[message.form];
  if (byForm !== undefined) return byForm;
  const has = (name: string) => message.allLines.some((line) => line.place === "json-rpc" && line.name === name);
  if (has("/method")) return "request";
  return has("/result") || has("/error") ? "response" : "unknown";
}
