import { report } from "../../../findings/report.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { identityOf } from "./identity-of.ts";

/**
 * A key, a token, a credential or a name of somebody among the settings of a capability, or in a message by which the
 * parties tell each other what they can do.
 */
export const identityInNegotiation = defineRule("design/identity-in-negotiation", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const [line, where] of negotiatingLines(profile)) {
      const identity = identityOf(line);
      if (identity === undefined || line.written.presence === "forbidden") continue;
      const span = profile.located.spanOf(line.path, "value");
      const params = { parameter: line.id, what: identity.what, where };
      yield report("design/identity-in-negotiation", "identity", params, {
        span,
        profiles: [profile.id],
        key: line.id,
      });
    }
  }
});

function* negotiatingLines(profile: Profile): Generator<readonly [ParameterLine, string]> {
  for (const line of profile.settings) yield [line, "the settings of a capability"];
  for (const message of profile.messages) {
    const negotiates = [message, message.extends].some((one) => one?.written.negotiates === true);
    if (negotiates) for (const line of message.lines) yield [line, `\`${message.name}\`, which negotiates`];
  }
}
