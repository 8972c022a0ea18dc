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

type Fields = Readonly<Record<string, unknown>>;
type Container = readonly unknown[] | Fields;

/** Writes one document, or gives up where something in it is not plain data. */
class Writer {
  private readonly lines: string[] = [];
  private readonly seen = new Set<object>();
  private plain = true;

  document(document: Container): string | undefined {
    this.container(document, '', '', true);
    if (!this.plain) return undefined;
    this.lines.push('');
    return this.lines.join('\n');
  }

  /**
   * Writes a container behind what its first line begins with.
   *
   * @param start the key or the dash, with what stands before it
   * @param isItem whether the first entry is on that line too
   */
  private container(value: Container, start: string, indent: string, isItem: boolean): void {
    // A second reference to an object is written as an alias, and only the library names those.
    if (this.seen.has(value)) this.plain = false;
    if (!this.plain) return;
    this.seen.add(value);
    const gap = start === '' ? '' : ' ';
    const keys = isList(value) ? undefined : this.keys(value);
    if ((keys ?? value).length === 0) {
      this.lines.push(`${start}${gap}${keys ? '{}' : '[]'}`);
      return;
    }
    if (!isItem) this.lines.push(start);
    const lead = isItem ? `${start}${gap}` : indent;
    if (keys) this.mapping(value as Fields, keys, indent, lead);
    else this.sequence(value as readonly unknown[], indent, lead);
  }

  private keys(value: Fields): readonly string[] {
    if (!isPlainObject(value)) this.plain = false;
    return Object.keys(value);
  }

  private sequence(items: readonly unknown[], indent: string, lead: string): void {
    let head = lead;
    for (const item of items) {
      this.entry(`${head}-`, item, indent, true);
      head = indent;
    }
  }

  private mapping(value: Fields, keys: readonly string[], indent: string, lead: string): void {
    let head = lead;
    for (const key of keys) {
      this.entry(`${head}${this.key(key)}:`, value[key], indent, false);
      if (!this.plain) return;
      head = indent;
    }
  }

  private entry(start: string, value: unknown, indent: string, isItem: boolean): void {
    if (isContainer(value)) this.container(value, start, `${indent}  `, isItem);
    else this.lines.push(`${start} ${this.scalar(value, indent)}`);
  }

  private key(key: string): string {
    const text = KEYS.written(key);
    // A key that is long or has lines takes a form of its own.
    if (text !== key && (text.startsWith('?') || text.includes('\n'))) this.plain = false;
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

function isList(value: Container): value is readonly unknown[] {
  return Array.isArray(value);
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

/**
 * Begins with a letter or "/", has neither ": " nor " #" nor a blank at an end, and is nothing else in
 * YAML 1.1: a word such as `yes`, or a number such as `e5`.
 */
const SAFE =
  /^(?!(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$)[a-z/](?:[a-z0-9_./@=+-]|[: ](?=[a-z0-9/]))*$/i;

/** How such a text is written depends on how deep it stands. */
const DOCUMENT_MARKER = /^(?:---|\.\.\.)/m;

/** An address, with or without a mask. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;

function isSafe(text: string): boolean {
  return SAFE.test(text) || ADDRESS.test(text);
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

const KEYS = new Remembered((key) => {
  if (isSafe(key)) return key;
  return DOCUMENT_MARKER.test(key) ? '?' : Yaml.stringify({ [key]: 0 }).slice(0, -': 0\n'.length);
});
const TEXTS = new Remembered((value) => Yaml.stringify({ a: value }).slice('a: '.length, -1));
