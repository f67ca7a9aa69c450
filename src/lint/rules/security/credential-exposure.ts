import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { isCredential } from "./presented-credentials.ts";

/**
 * A credential in an address, in published metadata or in a challenge. Addresses are stored and passed on: by proxies, by
 * logs, by the history of a browser.
 */
export const credentialExposure = defineRule("security/credential-exposure", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    for (const line of profile.messages.flatMap((message) => message.lines)) {
      if (!isCredential(line) || line.written.presence === "forbidden") continue;
      yield* judge(line, profile);
    }
  }
});

function* judge(line: ParameterLine, profile: Profile): Generator<Finding> {
  const options = {
    span: profile.located.spanOf(line.path, "value"),
    profiles: [profile.id],
    key: line.id,
  };
  const params = { parameter: line.id };
  if (line.place === "query") {
    if (!isWorthlessAlone(line, profile)) yield report("security/credential-exposure", "address", params, options);
  } else if (line.place === "metadata") yield report("security/credential-exposure", "published", params, options);
  else if (line.place === "challenge") yield report("security/credential-exposure", "error", params, options);
}

/**
 * Whether redeeming it takes more: the message that carries it on requires another credential, which stayed with whoever
 * began the exchange. So RFC 7636 protects the code of an authorization response.
 */
function isWorthlessAlone(line: ParameterLine, profile: Profile): boolean {
  const messages = [profile, ...profile.lineage].flatMap((one) => one.messages);
  const onward = messages.filter((message) => message.lines.some((one) => one.related === line));
  return (
    onward.length > 0 &&
    onward.every((message) =>
      message.allLines.some((one) => one.related !== line && one.written.presence === "required" && isCredential(one)),
    )
  );
}
