import { analyseSet } from "../../analysis/analysis.ts";
import { graphAsDot, relationGraph } from "../../emit/graph/relation-graph.ts";
import { exitCode, type Session } from "../environment.ts";
import type { Arguments } from "../command.ts";
import { readSet } from "../read-set.ts";

/** Prints how the documents of a set stand to each other. */
export async function printGraph(parsed: Arguments, session: Session): Promise<number> {
  const inHand = await readSet(parsed, session);
  if (typeof inHand === "number") return inHand;
  const graph = relationGraph(analyseSet(inHand.set));
  session.writeOut(parsed.get("graph") === "dot" ? graphAsDot(graph) : `${JSON.stringify(graph, null, 2)}\n`);
  return exitCode.clean;
}
