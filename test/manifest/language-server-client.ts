import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A place in a text, counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface CompletionItem {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What an editor tells the server about itself. Nothing is fetched: every schema lies on the disk. */
const settings: Readonly<Record<string, unknown>> = {
  yaml: { schemaStore: { enable: false }, completion: true, hover: true, validate: true },
};

/** The YAML language server that editors run, over its protocol. */
export class LanguageServerClient {
  readonly #process = spawn(process.execPath, [
    fileURLToPath(new URL("../../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url)),
    "--stdio",
  ]);
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  readonly #published = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #input = Buffer.alloc(0);
  #lastId = 0;

  constructor() {
    this.#process.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  async start(root: string): Promise<void> {
    const markdown = ["markdown"];
    const textDocument = {
      completion: { completionItem: { documentationFormat: markdown, snippetSupport: true } },
      hover: { contentFormat: markdown },
      publishDiagnostics: {},
    };
    const capabilities = { textDocument, workspace: { configuration: true } };
    await this.#request("initialize", { processId: null, rootUri: root, capabilities });
    this.#send({ method: "initialized", params: {} });
  }

  /** Opens a file and waits for what the server finds in it. */
  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => this.#published.set(uri, resolve));
    this.#send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return diagnostics;
  }

  async complete(uri: string, position: Position): Promise<readonly CompletionItem[]> {
    const result = await this.#request("textDocument/completion", { textDocument: { uri }, position });
    return (result as { readonly items: readonly CompletionItem[] }).items;
  }

  async hover(uri: string, position: Position): Promise<string> {
    const result = await this.#request("textDocument/hover", { textDocument: { uri }, position });
    return (result as { readonly contents: { readonly value: string } } | null)?.contents.value ?? "";
  }

  stop(): void {
    this.#process.kill();
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #read(chunk: Buffer): void {
    this.#input = Buffer.concat([this.#input, chunk]);
    for (;;) {
      const headEnd = this.#input.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#input.subarray(0, Math.max(headEnd, 0)).toString())?.[1],
      );
      if (headEnd === -1 || this.#input.length < headEnd + 4 + length) return;
      const body = this.#input.subarray(headEnd + 4, headEnd + 4 + length).toString();
      this.#input = this.#input.subarray(headEnd + 4 + length);
      this.#receive(JSON.parse(body) as Message);
    }
  }

  #receive(message: Message): void {
    const { id, method } = message;
    if (method === undefined) {
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (message.error === undefined) waiting?.resolve(message.result);
      else waiting?.reject(new Error(message.error.message));
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#published.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      // The server asks for settings, and registers what it can do.
      const { items = [] } = (message.params ?? {}) as { items?: readonly { readonly section: string }[] };
      const result = method === "workspace/configuration" ? items.map(({ section }) => settings[section] ?? {}) : null;
      this.#send({ id, result });
    }
  }
}
