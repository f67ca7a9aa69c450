import type { RuleId } from "../../findings/rule-table.ts";
import type { Environment } from "../environment.ts";

/** Opens the pages of the rules; each is read when somebody asks for it. */
export async function readRulePages(environment: Environment): Promise<(rule: RuleId) => string | undefined> {
  const assets = await environment.openAssets();
  return (rule) => {
    const bytes = assets.readBytes(`rules/${rule}.md`);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
}
