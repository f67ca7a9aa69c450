import { compareText } from "../../findings/sort.ts";
import { type Duty, levels } from "../../model/set/duty.ts";
import type { Message, ParameterLine } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { Speaker } from "../../language/speaker.ts";
import { capital } from "../document/titles.ts";
import { inlineOf } from "../markdown/inline.ts";
import { joined, linkTo, phrasing, table, type Blocks, type Inline } from "../markdown/nodes.ts";

/** What several profiles ask of one role about one thing. */
export interface Shared {
  readonly role: string;
  /** The thing, as the document that declares it has it. */
  readonly about: Message | ParameterLine;
  readonly dutiesByProfile: Map<Profile, Duty[]>;
}

/**
 * Where profiles meet: things of the base or of another profile about which two or more of them lay a duty on the same
 * role. Whether these agree is decided elsewhere; this says where to look.
 */
export function sharedDuties(profiles: readonly Profile[], set: ProfileSet): Blocks {
  const found = sharedThings(profiles);
  return found.length === 0
    ? []
    : [
        table(
          ["Role", "About", "Profiles"],
          found.map((shared) => row(shared, set)),
        ),
      ];
}

/** The things that several profiles constrain for one role, by role and thing. */
export function sharedThings(profiles: readonly Profile[]): readonly Shared[] {
  const byKey = new Map<string, Shared>();
  for (const profile of profiles) {
    for (const duty of profile.duties) {
      const about = thingOf(duty);
      if (about === undefined) continue;
      const key = `${duty.role} ${about.id}`;
      const shared = byKey.get(key) ?? { role: duty.role, about, dutiesByProfile: new Map<Profile, Duty[]>() };
      byKey.set(key, shared);
      const duties = shared.dutiesByProfile.get(profile);
      if (duties === undefined) shared.dutiesByProfile.set(profile, [duty]);
      else duties.push(duty);
    }
  }
  return [...byKey]
    .filter(([, shared]) => shared.dutiesByProfile.size > 1)
    .sort(([left], [right]) => compareText(left, right))
    .map(([, shared]) => shared);
}

/** What a duty is about, where that is a thing others can be about as well: followed to where it was first declared. */
function thingOf(duty: Duty): Message | ParameterLine | undefined {
  switch (duty.kind) {
    case "presence":
    case "value":
    case "otherwise":
    case "case":
    case "check":
      return rootOf(duty.line);
    case "requirement": {
      const [object] = duty.objects;
      // What is said in words only is compared with nothing.
      if (duty.objects.length !== 1 || object === undefined || duty.action.means === "other") return undefined;
      return object.kind === "parameter"
        ? rootOf(object)
        : object.kind === "message"
          ? firstMessage(object)
          : undefined;
    }
    default:
      return undefined;
  }
}

function rootOf(line: ParameterLine): ParameterLine {
  let root = line;
  while (root.inherits !== undefined) root = root.inherits;
  return root;
}

function firstMessage(message: Message): Message {
  let first = message;
  while (first.extends !== undefined) first = first.extends;
  return first;
}

function row({ role, about, dutiesByProfile }: Shared, set: ProfileSet): readonly Inline[] {
  const [first] = dutiesByProfile.keys();
  const home = set.profilesById.get(about.profile) ?? first;
  const words = home === undefined ? [] : inlineOf(new Speaker(home, set.words).target(about));
  const profiles = [...dutiesByProfile].map(([profile, duties]) => {
    const present = levels.filter((level) => duties.some((duty) => duty.level === level));
    return phrasing([linkTo(duties[0]?.id ?? `${profile.id}#`, profile.title), ` (${present.join(", ")})`]);
  });
  return [phrasing([capital(set.words.roles.get(role)?.term ?? role)]), words, joined(profiles, "; ")];
}
