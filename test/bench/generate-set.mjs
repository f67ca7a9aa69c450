import { Document, isCollection, isScalar, visit } from "yaml";
import { baseManifest } from "./base.mjs";
import { profileManifest } from "./profile.mjs";
import { objectiveIds, vocabularyOf } from "./vocabulary.mjs";

/**
 * The files of a set of so many profiles beside their base and their vocabulary, as pairs of path and text, one after
 * the other so that a large set need not be held. The same numbers give the same octets.
 *
 * @param {number} profileCount
 * @param {{ commonObjectives?: number }} [options] `commonObjectives`: how many problems every profile solves
 * @returns {Generator<readonly [path: string, text: string]>}
 */
export function* generateSet(profileCount, { commonObjectives = 0 } = {}) {
  const objectives = objectiveIds(profileCount);
  yield ["auth-profiles.yaml", yamlOf({ title: "Parcel Profiles" })];
  yield ["without-site.yaml", yamlOf({ title: "Parcel Profiles", outputs: { site: "none" } })];
  yield ["profiles/vocabulary.yaml", yamlOf(vocabularyOf(profileCount))];
  yield ["profiles/base/parcel-exchange.yaml", yamlOf(baseManifest(objectives[0]))];
  for (let index = 0; index < profileCount; index++) {
    const manifest = profileManifest(index, objectives, { commonObjectives });
    yield [`profiles/${manifest.id}.yaml`, yamlOf(manifest)];
  }
}

/** Maps and lists of plain values up to this width stand on one line, as authors write them. */
const flowWidth = 116;

/** A value as YAML in the style of the bundled profiles. */
function yamlOf(value) {
  const document = new Document(value, { version: "1.2", aliasDuplicateObjects: false });
  visit(document, {
    Collection: (_key, node, path) => {
      if (path.length > 1 && isFlat(node) && JSON.stringify(node).length <= flowWidth) node.flow = true;
      return undefined;
    },
    Scalar: (_key, node) => {
      if (typeof node.value === "string" && node.value.includes("\n")) node.type = "BLOCK_LITERAL";
      return undefined;
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}

/** Whether nothing inside needs lines of its own. */
function isFlat(node) {
  return node.items.every((item) => {
    const value = item.value ?? item;
    if (isCollection(value)) return isFlat(value) && value.items.length <= 4;
    return !isScalar(value) || !String(value.value).includes("\n");
  });
}
