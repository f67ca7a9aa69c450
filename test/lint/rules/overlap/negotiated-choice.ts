/** The counter with a choice of its own: what a seal is made of. */
export const counter = (...duties: readonly string[]) => `options:
  - { id: seal, title: the seal, values: [{ id: wax, title: wax }, { id: ink, title: ink }, { id: lead, title: lead }] }
requirements:
${duties.map((duty, at) => `  - { id: C-${at}, ${duty} }`).join("\n")}
`;

/** A duty to support values of it. */
export const support = (role: string, level: string, values: string, more = "") =>
  `role: ${role}, level: ${level}, action: support, object: seal, values: [${values}]${more}`;

/** Any of the values is enough. */
export const some = ", choose: at-least-one";
