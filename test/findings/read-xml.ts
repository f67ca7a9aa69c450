/** An element of a document that a strict reader accepted. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const nameForm = /^[A-Za-z_][A-Za-z0-9_.-]*/;
const attributeForm = /^\s+([A-Za-z_][A-Za-z0-9_.-]*)="([^"<]*)"/;
const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads the part of XML 1.0 that reports use: elements, attributes, text, references. Strict: characters that XML does
 * not allow, unknown references, repeated attributes, tags that do not match and text after the end are errors.
 */
export function readXml(source: string): XmlElement {
  if (!allowed.test(source)) throw new Error("a character that XML does not allow");
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!source.startsWith(declaration)) throw new Error("no declaration");
  let rest = source.slice(declaration.length).trimStart();

  const readElement = (): XmlElement => {
    if (!rest.startsWith("<")) throw new Error(`expected an element at ${rest.slice(0, 40)}`);
    rest = rest.slice(1);
    const name = nameForm.exec(rest)?.[0];
    if (name === undefined) throw new Error(`expected a name at ${rest.slice(0, 40)}`);
    rest = rest.slice(name.length);
    const attributes: Record<string, string> = {};
    for (let match = attributeForm.exec(rest); match !== null; match = attributeForm.exec(rest)) {
      const [whole, key = "", value = ""] = match;
      if (Object.hasOwn(attributes, key)) throw new Error(`attribute ${key} twice`);
      // A reader turns white space in attributes into spaces unless it is written as a reference.
      attributes[key] = resolve(value.replace(/[\t\n\r]/g, " "));
      rest = rest.slice(whole.length);
    }
    rest = rest.trimStart();
    if (rest.startsWith("/>")) {
      rest = rest.slice(2);
      return { name, attributes, children: [], text: "" };
    }
    if (!rest.startsWith(">")) throw new Error(`expected the end of a tag at ${rest.slice(0, 40)}`);
    rest = rest.slice(1);
    const children: XmlElement[] = [];
    let text = "";
    for (;;) {
      const end = rest.indexOf("<");
      if (end === -1) throw new Error(`${name} is not closed`);
      const raw = rest.slice(0, end);
      if (raw.includes("]]>")) throw new Error("]]> in text");
      text += resolve(raw);
      rest = rest.slice(end);
      if (rest.startsWith("</")) {
        if (!rest.startsWith(`</${name}>`)) throw new Error(`expected </${name}> at ${rest.slice(0, 40)}`);
        rest = rest.slice(name.length + 3);
        return { name, attributes, children, text };
      }
      children.push(readElement());
    }
  };

  const root = readElement();
  if (rest.trim() !== "") throw new Error(`text after the end: ${rest.slice(0, 40)}`);
  return root;
}

function resolve(text: string): string {
  const withoutReferences = text.replace(/&(?:#[0-9]+|[a-z]+);/g, "");
  if (withoutReferences.includes("&")) throw new Error(`a lone & in ${text}`);
  return text.replace(/&(?:#([0-9]+)|([a-z]+));/g, (_, code: string | undefined, name: string | undefined) => {
    const character = code === undefined ? entities[name ?? ""] : String.fromCodePoint(Number(code));
    if (character === undefined || !allowed.test(character)) throw new Error(`unknown reference in ${text}`);
    return character;
  });
}
