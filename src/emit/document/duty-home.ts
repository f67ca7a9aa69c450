import type { Duty, DutyHome } from "../../model/set/duty.ts";
import type { Target } from "../../model/set/message.ts";

/** Where duties stand on a page. */
export interface DutiesByHome {
  /** By the id of a message or proof, or of the settings. */
  readonly byOwner: ReadonlyMap<string, readonly Duty[]>;
  /** Duties about nothing that has a section here, by role. */
  readonly byRole: ReadonlyMap<string, readonly Duty[]>;
}

/** Gives every duty its one place; the order within a place is that of the profile. */
export function groupByHome(duties: readonly Duty[]): DutiesByHome {
  const byOwner = new Map<string, Duty[]>();
  const byRole = new Map<string, Duty[]>();
  for (const duty of duties) {
    const home = "line" in duty && duty.line.owner.kind === "settings" ? duty.line.owner : homeOf(duty);
    const [groups, key] = home === undefined ? [byRole, duty.role] : [byOwner, home.id];
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [duty]);
    else group.push(duty);
  }
  return { byOwner, byRole };
}

/** The message, or proof, in whose section a duty stands; nothing for a duty that stands on its own. */
export function homeOf(duty: Duty): DutyHome {
  switch (duty.kind) {
    case "presence":
    case "value":
    case "otherwise":
    case "case":
    case "check":
      return duty.line.owner.kind === "settings" ? undefined : duty.line.owner;
    case "choice":
      return duty.choice.message;
    case "cover":
      return duty.cover.proof;
    case "proof":
      return duty.proof;
    case "requirement":
      return ownHome(duty.objects[0], duty.profile) ?? ownHome(duty.during, duty.profile);
  }
}

/** A requirement about an inherited message has no section of that message here. */
function ownHome(target: Target | undefined, profile: string): DutyHome {
  const owner = target?.kind === "parameter" && target.owner.kind !== "settings" ? target.owner : target;
  if (owner?.kind !== "message" && owner?.kind !== "proof") return undefined;
  return owner.profile === profile ? owner : undefined;
}
