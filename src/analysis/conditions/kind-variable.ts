const prefix = "kind of ";

/** The name of the variable that tells the kinds of a message apart, by the id of the message at their root. */
export function kindVariable(rootId: string): string {
  return `${prefix}${rootId}`;
}

/** The id of the message whose kinds a variable tells apart; nothing for a variable of another sort. */
export function rootOfKindVariable(name: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}
