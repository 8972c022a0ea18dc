import type { ApiObject } from 'cdk8s';
import { NotPlain } from './clean';
import { PlainMap } from './plain-map';

type Fields = Readonly<Record<string, unknown>>;

/** What a `toJson` makes of cleaned fields. */
export type Convert = (fields: Fields) => unknown;

/**
 * What the `toJson` of a class does that cdk8s has generated from a schema: it hands the fields to a
 * function `toJson_...` of its module, which renames them and leaves out what the schema does not
 * have. Those functions are all of one pattern, so they are read as tables; where one is not of that
 * pattern, or not to be found, the answer is nothing.
 */
export function generatedConverter(object: ApiObject): Convert | undefined {
  const owner = ownerOfToJson(object);
  const [, name, root] = TO_JSON.exec(compact(owner.prototype.toJson)) ?? [];
  if (name === undefined || root === undefined || name !== owner.name) return undefined;
  const functions = exportsWith(owner);
  if (!functions) return undefined;
  const tables = new Tables(functions);
  return (fields) => {
    const manifest = new PlainMap();
    return Object.assign(manifest, owner.GVK, tables.convert(root, fields));
  };
}

interface GeneratedClass {
  readonly name: string;
  readonly prototype: { readonly toJson: CallableFunction };
  readonly GVK?: Fields;
}

function ownerOfToJson(object: ApiObject): GeneratedClass {
  let prototype: object = object;
  while (!Object.hasOwn(prototype, 'toJson')) {
    prototype = Object.getPrototypeOf(prototype) as object;
  }
  return prototype.constructor;
}

/** What the module exports that a class comes from. A bundle and an ES module tell nobody. */
function exportsWith(owner: GeneratedClass): Fields | undefined {
  return Object.values(require.cache)
    .map((module) => module?.exports as Fields | undefined)
    .find((exported) => typeof exported === 'object' && ownValue(exported, owner.name) === owner);
}

function ownValue(fields: Fields, key: string): unknown {
  return Object.getOwnPropertyDescriptor(fields, key)?.value;
}

type Step = (value: unknown) => unknown;

interface Field {
  readonly from: string;
  readonly to: string;
  readonly step: Step;
}

/** The functions `toJson_...` of one module, each read when it is first needed: they may recur. */
class Tables {
  private readonly known = new Map<string, readonly Field[]>(); // function -> its fields

  constructor(private readonly functions: Fields) {}

  convert(name: string, value: unknown): unknown {
    if (value === undefined) return undefined;
    if (!isMap(value)) throw new NotPlain();
    const result = new PlainMap();
    for (const { from, to, step } of this.table(name)) {
      const converted = value[from] === undefined ? undefined : step(value[from]);
      if (converted !== undefined) result[to] = converted;
    }
    return result;
  }

  private table(name: string): readonly Field[] {
    const known = this.known.get(name);
    if (known) return known;
    const source = ownValue(this.functions, name);
    const [, body] = (typeof source === 'function' && TABLE.exec(compact(source))) || [];
    if (body === undefined) throw new NotPlain();
    const lines = body.split(/,(?= '|$)/).filter((line) => line !== '');
    const table = lines.map((line) => this.field(line));
    this.known.set(name, table);
    return table;
  }

  private field(line: string): Field {
    const [, to, expression = ''] = /^ ?'([\w$./-]+)': (.*)$/.exec(line) ?? [];
    const from = /obj(?:\.([\w$]+)|\['([^'\\]+)'\])/.exec(expression);
    const name = from?.[1] ?? from?.[2];
    if (to === undefined || !from || name === undefined) throw new NotPlain();
    return { from: name, to, step: this.step(expression.replaceAll(from[0], 'P')) };
  }

  /** What becomes of a value `P`. */
  private step(expression: string): Step {
    if (expression === 'P') return same;
    if (expression === 'P?.value') return unwrap;
    const [, item] = ITEMS.exec(expression) ?? [];
    if (item !== undefined) return mapItems(this.step(item.replace(/\by\b/, 'P')));
    const [, entry] = ENTRIES.exec(expression) ?? [];
    if (entry !== undefined) return mapValues(this.step(entry.replaceAll('i[1]', 'P')));
    const [, name] = /^(toJson_\w+)\(P\)$/.exec(expression) ?? [];
    return name === undefined ? leave : (value) => this.convert(name, value);
  }
}

/** What is done to a value of its own kind, such as a date, is not known here. */
const leave: Step = () => {
  throw new NotPlain();
};

const same: Step = (value) => value;

const unwrap: Step = (value) => {
  if (!isMap(value)) throw new NotPlain();
  return value['value'];
};

function mapItems(step: Step): Step {
  return (value) => {
    if (!Array.isArray(value)) throw new NotPlain();
    return step === same ? (value as unknown[]) : value.map((item: unknown) => step(item));
  };
}

function mapValues(step: Step): Step {
  return (value) => {
    if (!isMap(value)) throw new NotPlain();
    if (step === same) return value;
    const result = new PlainMap();
    for (const key of Object.keys(value)) result[key] = step(value[key]);
    return result;
  };
}

/** The maps that cleaning leaves are plain objects, without undefined and without `__proto__`. */
function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The source of a function on one line, as a compiler for Node 14 or newer would leave it: an older
 * target writes `Object.assign` for `...` and compares with null for `?.`.
 */
function compact(source: CallableFunction): string {
  return source
    .toString()
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(
      /Object\.assign\(Object\.assign\(\{\}, ([\w.]+)\), (\{[^{}]*\}|[\w.]+\(\w+\))\)/g,
      spread,
    )
    .replace(/\((_\w+) = ([^()]+)\) === null \|\| \1 === void 0 \? void 0 : \1/g, '$2?')
    .replace(/\{ var _\w+(?:, _\w+)*; /g, '{ ');
}

function spread(_: string, first: string, second: string): string {
  const rest = second.startsWith('{') ? second.slice(1, -1).trim() : `...${second}`;
  return `{ ...${first}, ${rest} }`;
}

const TO_JSON =
  /^toJson\(\) \{ const resolved = super\.toJson\(\); return \{ \.\.\.(\w+)\.GVK, \.\.\.(\w+)\(resolved\),? \}; \}$/;

const KEEP_DEFINED = String.raw`\(r, i\) => \(i\[1\] === undefined\) \? r : \(\{ \.\.\.r, \[i\[0\]\]: `;

const TABLE = new RegExp(
  String.raw`^function \w+\(obj\) \{ if \(obj === undefined\) \{ return undefined; \} const result = \{(.*?),? \}; ` +
    String.raw`return Object\.entries\(result\)\.reduce\(${KEEP_DEFINED}i\[1\] \}\), \{\}\); \}$`,
);

const ITEMS = /^P\?\.map\(\(?y\)? => (.*)\)$/;

const ENTRIES = new RegExp(
  String.raw`^\(\(P\) === undefined\) \? undefined : \(Object\.entries\(P\)\.reduce\(${KEEP_DEFINED}(.*?) \}\), \{\}\)\)$`,
);
