import type { Ajv2020, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { SchemaObject } from "../emit/schema/schema.ts";
import { LinearPattern, type StepBudget } from "../patterns/linear-pattern.ts";

/** One thing that an instance does not meet. */
export interface SchemaFault {
  readonly keyword: string;
  /** Names and positions from the instance to the place of the fault. */
  readonly path: readonly string[];
  /** The member that is missing, or that nobody declares. */
  readonly member?: string;
  /** What the keyword asks for. */
  readonly expected: unknown;
  readonly found: unknown;
  /** The words of the validator. */
  readonly words: string;
}

/** Steps that patterns may take in one run, and more for each instance: real ones take less than a thousand. */
const stepLimit = 20_000_000;
const stepsByInstance = 20_000;

/** Texts longer than this are compared with no pattern. */
const textLimit = 10_000;

/** Keywords that only say that something inside of them failed, or that belong to one of several ways. */
const waysKeywords: ReadonlySet<string> = new Set(["anyOf", "oneOf", "not", "contains", "if"]);
const nameKeywords: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/**
 * Applies schemas to instances. Equal schemas are compiled once. Patterns never reach the engine of the language: they
 * are walked without going back and under one budget, so that no pattern of an author can hold the run.
 */
export class SchemaRunner {
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #budget: StepBudget = { left: stepLimit };
  /** Comparisons with patterns that nobody decided. */
  #undecided = 0;

  private constructor(constructor: typeof Ajv2020) {
    this.#ajv = new constructor({
      // The schemas are ours; parts of them that an author wrote were read keyword by keyword.
      strict: false,
      validateSchema: false,
      meta: false,
      allErrors: true,
      verbose: true,
      ownProperties: true,
      logger: false,
      code: { regExp: this.#engine() },
    });
  }

  /** Loads the validator, which nothing else needs. */
  static async create(): Promise<SchemaRunner> {
    const { Ajv2020: constructor } = await import("ajv/dist/2020.js");
    return new SchemaRunner(constructor);
  }

  /** Whether the work that patterns may do is done; what came later was not judged by them. */
  get gaveUp(): boolean {
    return this.#budget.left < 0;
  }

  /** What an instance does not meet; nothing is known where a pattern could not be decided. */
  faultsOf(instance: unknown, schema: SchemaObject): readonly SchemaFault[] | undefined {
    const validate = this.#compile(schema);
    // What is used up stays used up.
    if (!this.gaveUp) this.#budget.left += stepsByInstance;
    const before = this.#undecided;
    const isValid = validate(instance);
    if (this.#undecided > before) return undefined;
    return isValid ? [] : (validate.errors ?? []).filter(isOwn).map(faultOf);
  }

  #compile(schema: SchemaObject): ValidateFunction {
    const key = JSON.stringify(schema);
    let validate = this.#compiled.get(key);
    if (validate === undefined) {
      validate = this.#ajv.compile(schema);
      this.#compiled.set(key, validate);
    }
    return validate;
  }

  /** Makes patterns for the validator, each once. */
  #engine() {
    const known = new Map<string, LinearPattern | undefined>();
    const create = (pattern: string, flags: string) => {
      if (!known.has(pattern)) known.set(pattern, LinearPattern.create(pattern));
      const linear = known.get(pattern);
      return {
        test: (text: string): boolean => {
          const isMatch = text.length > textLimit ? undefined : linear?.test(text, this.#budget);
          if (isMatch === undefined) this.#undecided++;
          return isMatch ?? true;
        },
        // The validator tells patterns apart by this.
        toString: () => `/${pattern}/${flags}`,
      };
    };
    return Object.assign(create, { code: "linearPattern" });
  }
}

/** Whether a fault is one of the instance, and not of one way among several. */
function isOwn({ keyword, schemaPath }: ErrorObject): boolean {
  if (keyword === "if") return false;
  const steps = schemaPath.split("/").slice(1, -1);
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] ?? "";
    if (nameKeywords.has(step)) index++;
    else if (waysKeywords.has(step)) return false;
  }
  return true;
}

function faultOf({ keyword, instancePath, params, schema, data, message = "" }: ErrorObject): SchemaFault {
  const member = (params["missingProperty"] ?? params["additionalProperty"] ?? params["propertyName"]) as unknown;
  return {
    keyword,
    path: instancePath.split("/").slice(1).map(decoded),
    ...(typeof member === "string" ? { member } : {}),
    expected: schema,
    found: data,
    words: message,
  };
}

function decoded(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
