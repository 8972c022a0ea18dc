import type { FieldData, SchemaData, TypeLookup } from './schema-data';

/** What a generated file holds; of its hundreds of types, each is parsed when it is first asked for. */
export function schemaData(text: string): SchemaData {
  const start = text.indexOf(TYPES);
  const head = JSON.parse(`${text.slice(0, start)}"types":{}}`) as SchemaData;
  return { ...head, types: new TypeTexts(text.slice(start + TYPES.length)) };
}

const TYPES = '"types":{\n';

class TypeTexts implements TypeLookup {
  private readonly texts = new Map<string, string>();
  private readonly parsed = new Map<string, Readonly<Record<string, FieldData>>>();

  /** @param text in which each type begins a line, and its last brace stands alone in one */
  public constructor(text: string) {
    for (const [, name = '', type = ''] of text.matchAll(/^"([^"]+)":(\{\n[^]*?^\})/gm)) {
      this.texts.set(name, type);
    }
  }

  public get(name: string): Readonly<Record<string, FieldData>> | undefined {
    const text = this.texts.get(name);
    const known = this.parsed.get(name);
    if (text === undefined || known) return known;
    const fields = JSON.parse(text) as Readonly<Record<string, FieldData>>;
    this.parsed.set(name, fields);
    return fields;
  }
}
