import type { NegotiationVerdict } from "../../analysis/verdicts/negotiation/negotiation.ts";
import { enumerate, type VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import type { Span } from "../../text/source-file.ts";
import { placeOfItem } from "./item-place.ts";

/** The finding of a choice in which two conforming parties can end up with nothing in common. */
export function negotiationFinding(verdict: NegotiationVerdict, set: ProfileSet, speaker: VerdictSpeaker): Finding {
  const { choice, profiles, fingerprint } = verdict;
  const items = verdict.kind === "no-floor" ? [] : verdict.items;
  const places = items.flatMap((item) => {
    const place = placeOfItem(item, set);
    return place === undefined ? [] : [{ item, ...place }];
  });
  // The last one closes the choice.
  const last = places.at(-1);
  const options = {
    span: last?.span ?? spanOfChoice(choice.id, set),
    related: places.slice(0, -1).map(({ item, span }) => ({ span, message: `\`${item}\` speaks of it` })),
    profiles,
    key: fingerprint,
  };
  const title = choice.title;
  switch (verdict.kind) {
    case "no-common-choice": {
      const [left, right] = verdict.supports.map((values) =>
        enumerate(
          values.map((value) => `\`${value}\``),
          "and",
        ),
      );
      const [one, other] = verdict.roles;
      const more =
        verdict.others === 0 ? "" : `, and in ${verdict.others} more ${verdict.others === 1 ? "way" : "ways"}`;
      const params = { title, one, other, left: left ?? "", right: right ?? "", more };
      const where = { situation: speaker.situation(verdict.situation) };
      return report("overlap/no-common-choice", "nothingInCommon", { ...params, ...where }, options);
    }
    case "no-floor":
      return report(
        "overlap/no-common-choice",
        "noFloor",
        { title, role: verdict.role },
        { ...options, severity: "info" },
      );
    case "one-sided": {
      const params = { title, role: verdict.role, value: verdict.value };
      return verdict.isClosed
        ? report("overlap/no-common-choice", "notListed", params, options)
        : report("overlap/no-common-choice", "oneSided", params, { ...options, severity: "warning" });
    }
  }
}

/** Where a choice is written: an option of a profile, or a word of the vocabulary. */
function spanOfChoice(id: string, set: ProfileSet): Span {
  const [owner = ""] = id.split("#");
  const profile = set.profilesById.get(owner);
  const option = profile?.options.find((one) => `${one.profile}#${one.option.id}` === id);
  if (profile !== undefined && option !== undefined) return profile.located.spanOf(option.path, "value");
  const choices = set.words.vocabulary["negotiated-choices"] ?? [];
  const index = choices.findIndex((one) => one.id === id);
  return set.words.located.spanOf(["negotiated-choices", Math.max(index, 0)], "value");
}
