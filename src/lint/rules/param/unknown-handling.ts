import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** Without a rule for members that nobody declares, no later addition can be called compatible. */
export const unknownHandling = defineRule("param/unknown-handling", function* (set) {
  for (const profile of set.profiles) {
    for (const message of profile.messages) {
      if (message.unknown !== undefined || message.lines.length === 0) continue;
      // What it extends does not exist, and may well say it; that is told already.
      if (message.written.extends !== undefined && message.extends === undefined) continue;
      const receiver = message.to.map((role) => profile.roles.get(role)?.term ?? role).join(" or ");
      const span = profile.located.spanOf([...message.path, "id"], "value");
      const params = { message: message.name, receiver: receiver === "" ? "the receiver" : receiver };
      yield report("param/unknown-handling", "undecided", params, { span, profiles: [profile.id], key: message.id });
    }
  }
});
