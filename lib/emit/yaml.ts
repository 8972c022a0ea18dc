import { Yaml } from 'cdk8s';

/**
 * Writes documents as `Yaml.stringify` of cdk8s does, byte for byte, and many times as fast. It
 * knows plain data whose texts are plainly safe; all else is asked of cdk8s: a single text or number
 * where that is enough, the whole document where it is not.
 */
export function stringifyYaml(documents: readonly unknown[]): string {
  return documents.map(stringifyDocument).join('---\n');
}

function stringifyDocument(document: unknown): string {
  if (!isContainer(document)) return Yaml.stringify(document);
  const writer = new Writer();
  return writer.document(document) ?? Yaml.stringify(document);
}

type Container = readonly unknown[] | Readonly<Record<string, unknown>>;

/** Writes one document, or gives up where something in it is not plain data. */
class Writer {
  private readonly lines: string[] = [];
  private readonly seen = new Set<object>();
  private plain = true;

  document(document: Container): string | undefined {
    const inline = this.container(document, '', '');
    if (!this.plain) return undefined;
    return inline === undefined ? `${this.lines.join('\n')}\n` : `${inline}\n`;
  }

  /**
   * Writes the lines of a container, the first of them behind `lead`.
   *
   * @returns what stands for it on the line of its key where it has no lines of its own
   */
  private container(value: Container, indent: string, lead: string): string | undefined {
    // A second reference to an object is written as an alias, and only the library names those.
    if (this.seen.has(value)) this.plain = false;
    if (!this.plain) return undefined;
    this.seen.add(value);
    return Array.isArray(value)
      ? this.sequence(value, indent, lead)
      : this.mapping(value as Readonly<Record<string, unknown>>, indent, lead);
  }

  private sequence(items: readonly unknown[], indent: string, lead: string): string | undefined {
    if (items.length === 0) return '[]';
    let head = lead;
    for (const item of items) {
      const start = `${head}- `;
      head = indent;
      if (isContainer(item)) {
        const inline = this.container(item, `${indent}  `, start);
        if (inline !== undefined) this.lines.push(start + inline);
      } else {
        this.lines.push(start + this.scalar(item, indent));
      }
    }
    return undefined;
  }

  private mapping(
    value: Readonly<Record<string, unknown>>,
    indent: string,
    lead: string,
  ): string | undefined {
    if (!isPlainObject(value)) this.plain = false;
    const keys = Object.keys(value);
    if (keys.length === 0) return '{}';
    let head = lead;
    for (const key of keys) {
      const start = `${head}${this.key(key)}:`;
      head = indent;
      this.entry(start, value[key], indent);
      if (!this.plain) return undefined;
    }
    return undefined;
  }

  private entry(start: string, value: unknown, indent: string): void {
    if (!isContainer(value)) {
      this.lines.push(`${start} ${this.scalar(value, indent)}`);
      return;
    }
    const isEmpty = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
    if (!isEmpty) this.lines.push(start);
    const below = `${indent}  `;
    const inline = this.container(value, below, below);
    if (inline !== undefined) this.lines.push(`${start} ${inline}`);
  }

  private key(key: string): string {
    if (isSafe(key)) return key;
    if (DOCUMENT_MARKER.test(key)) this.plain = false;
    const text = KEYS.written(key);
    // A key that is long or has lines takes a form of its own.
    if (text.startsWith('?') || text.includes('\n')) this.plain = false;
    return text;
  }

  private scalar(value: unknown, indent: string): string {
    if (typeof value === 'string') {
      if (isSafe(value)) return value;
      if (DOCUMENT_MARKER.test(value)) this.plain = false;
      const text = TEXTS.written(value);
      // The further lines stand deeper than those of the document that was asked for.
      return text.includes('\n') ? text.replace(/\n(?=[^\n])/g, `\n${indent}`) : text;
    }
    if (typeof value === 'boolean' || Number.isSafeInteger(value)) return plainNumber(value);
    if (value === null) return 'null';
    if (typeof value === 'number') return Yaml.stringify(value).slice(0, -1);
    this.plain = false;
    return '';
  }
}

function plainNumber(value: unknown): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Plain objects alone have no other way to be written than by their keys. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) &&
    typeof (value as { toJSON?: unknown }).toJSON !== 'function'
  );
}

/** What begins with a letter and is no text in YAML 1.1: words, and numbers such as `e5`. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$/i;

/** Begins with a letter or "/", and neither ": " nor " #" nor a blank at an end. */
const SAFE = /^[A-Za-z/](?:[A-Za-z0-9_./@=+-]|[: ](?=[A-Za-z0-9/]))*$/;

/** How such a text is written depends on how deep it stands. */
const DOCUMENT_MARKER = /^(?:---|\.\.\.)/m;

/** An address, with or without a mask. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;

function isSafe(text: string): boolean {
  if (!SAFE.test(text)) return ADDRESS.test(text);
  return !NO_TEXT.test(text);
}

/** What the library makes of texts, remembered for the short ones, of which there are few. */
class Remembered {
  private readonly known = new Map<string, string>(); // text -> as it is written

  constructor(private readonly ask: (text: string) => string) {}

  written(text: string): string {
    if (text.length > 40) return this.ask(text);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= 10_000) this.known.clear();
    const written = this.ask(text);
    this.known.set(text, written);
    return written;
  }
}

const KEYS = new Remembered((key) => Yaml.stringify({ [key]: 0 }).slice(0, -': 0\n'.length));
const TEXTS = new Remembered((value) => Yaml.stringify({ a: value }).slice('a: '.length, -1));
