import type { Message } from "./message.ts";

/** A message and every message that it adds to, the nearest first. */
export function messageChain(message: Message): readonly Message[] {
  const chain: Message[] = [];
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) chain.push(owner);
  return chain;
}
