import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Assert, InStep } from "../../src/manifest/in-step.ts";
import type { notTestedSchema, scalarSchema } from "../../src/manifest/schema.ts";
import { idSchema, messageSchema, noneBecauseSchema } from "../../src/manifest/schema.ts";
import type { ConditionValue, Message, NotTested } from "../../src/manifest/types.ts";

const { shape } = messageSchema;
const withoutNote = z.strictObject({ reason: idSchema });

const drifted = {
  missingKey: messageSchema.omit({ extends: true }),
  extraKey: z.strictObject({ ...shape, color: z.exactOptional(z.string()) }),
  otherType: z.strictObject({ ...shape, title: z.exactOptional(z.number()) }),
  requiredKey: z.strictObject({ ...shape, title: z.string() }),
  optionalKey: z.strictObject({ ...shape, id: z.exactOptional(z.string()) }),
  undefinedAllowed: z.strictObject({ ...shape, title: z.string().optional() }),
  defaulted: z.strictObject({ ...shape, title: z.string().default("") }),
  transformed: z.strictObject({ ...shape, scheme: z.exactOptional(z.string().transform((text) => text.length)) }),
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- exactly what must be seen
  anything: z.strictObject({ ...shape, title: z.exactOptional(z.any() as z.ZodType<any, any>) }),
  otherValue: z.strictObject({ ...shape, unknown: z.exactOptional(z.enum(["ignore"])) }),
  inner: z.strictObject({ ...shape, "not-tested": z.exactOptional(withoutNote) }),
  innerList: z.strictObject({ ...shape, choices: z.exactOptional(z.array(noneBecauseSchema)) }),
  open: z.looseObject(shape),
};

/** Each line compiles only because the drift in it is seen; a drift that is not seen fails the type check. */
export type SeenDrifts = [
  // @ts-expect-error -- a key is missing
  Assert<InStep<Message, typeof drifted.missingKey>>,
  // @ts-expect-error -- a key is too many
  Assert<InStep<Message, typeof drifted.extraKey>>,
  // @ts-expect-error -- a type differs
  Assert<InStep<Message, typeof drifted.otherType>>,
  // @ts-expect-error -- a key is required
  Assert<InStep<Message, typeof drifted.requiredKey>>,
  // @ts-expect-error -- a key is optional
  Assert<InStep<Message, typeof drifted.optionalKey>>,
  // @ts-expect-error -- undefined may stand there
  Assert<InStep<Message, typeof drifted.undefinedAllowed>>,
  // @ts-expect-error -- what comes out differs
  Assert<InStep<Message, typeof drifted.defaulted>>,
  // @ts-expect-error -- what comes out differs
  Assert<InStep<Message, typeof drifted.transformed>>,
  // @ts-expect-error -- anything may stand there
  Assert<InStep<Message, typeof drifted.anything>>,
  // @ts-expect-error -- a value is missing
  Assert<InStep<Message, typeof drifted.otherValue>>,
  // @ts-expect-error -- a key inside is missing
  Assert<InStep<Message, typeof drifted.inner>>,
  // @ts-expect-error -- the items of a list differ
  Assert<InStep<Message, typeof drifted.innerList>>,
  // @ts-expect-error -- other keys may stand there
  Assert<InStep<Message, typeof drifted.open>>,
  // @ts-expect-error -- a branch is missing
  Assert<InStep<ConditionValue, typeof scalarSchema>>,
  Assert<InStep<Message, typeof messageSchema>>,
  Assert<InStep<NotTested, typeof notTestedSchema>>,
];

type DriftOf<T> = T extends { readonly drift: infer Keys } ? Keys : never;

describe("the check of the mirror", () => {
  it("names the keys that differ", () => {
    const missing: DriftOf<InStep<Message, typeof drifted.missingKey>> = "extends";
    const inner: DriftOf<InStep<Message, typeof drifted.inner>> = "not-tested";
    const added: DriftOf<InStep<Message, typeof drifted.extraKey>> = "color";
    expect([missing, inner].every((key) => key in drifted.open.shape)).toBe(true);
    expect(added in drifted.extraKey.shape).toBe(true);
  });
});
