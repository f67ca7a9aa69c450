/** An argument, a root, a configuration or an output folder that cannot be used: exit code 2, one clear message. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
