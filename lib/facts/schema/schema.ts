import { compareVersions, tryVersion } from '../../net/version';
import type { Fact } from '../values/fault';
import type {
  FieldData,
  KindData,
  NodeData,
  SchemaData,
  SpanData,
  TypeLookup,
} from './schema-data';
import type { SchemaNode } from './schema-node';
import { schemaNode } from './schema-node';
import type { PlaceFacts, SchemaTypes } from './schema-place';
import { SchemaPlace } from './schema-place';
import type { TypeFacts } from './type-facts';

/** The kinds of a product and their fields, in each of its releases. */
export class Schema {
  private readonly kinds: ReadonlyMap<string, KindData>;
  private readonly facts: ReadonlyMap<string, Fact<never>>;
  private readonly views = new Map<number | undefined, ReleaseTypes>();

  /** @param facts what the API server checks beside, by type */
  public constructor(
    private readonly data: SchemaData,
    facts: TypeFacts = {},
  ) {
    this.facts = new Map(Object.entries(facts));
    this.kinds = new Map(
      Object.entries(data.kinds).map(([kind, one]) => [
        kind,
        typeof one === 'string' ? { type: one } : one,
      ]),
    );
  }

  /** The releases that were read, the oldest first. */
  public get releases(): readonly string[] {
    return this.data.releases;
  }

  /** The kinds that there are in any release, such as `apps/v1 Deployment`. */
  public get kindNames(): readonly string[] {
    return [...this.kinds.keys()];
  }

  /** The first and the last release that serves a kind; nothing of a kind that none serves. */
  public tryKindSpan(kind: string): Required<SpanData> | undefined {
    const span = this.kinds.get(kind);
    if (!span) return undefined;
    const { first = this.releases[0] ?? '', last = this.releases.at(-1) ?? '' } = span;
    return { first, last };
  }

  /**
   * What an object of a kind consists of; nothing where its fields are not known.
   * @param release the one asked about; without it, what any release has
   */
  public tryObject(kind: string, release?: string): SchemaPlace | undefined {
    const type = this.kinds.get(kind)?.type;
    return type === undefined ? undefined : this.typesOf(release).object(type);
  }

  private typesOf(release: string | undefined): ReleaseTypes {
    const index = release === undefined ? undefined : this.indexOf(release);
    const known = this.views.get(index);
    if (known) return known;
    const types = new ReleaseTypes(this.data.types, this.facts, this.releases, index);
    this.views.set(index, types);
    return types;
  }

  /** That of the newest release that was read and is not newer. */
  private indexOf(release: string): number {
    const asked = tryVersion(release);
    const older = this.releases.filter((one) => {
      const version = tryVersion(one);
      return asked && version && compareVersions(version, asked) <= 0;
    });
    return Math.max(older.length - 1, 0);
  }
}

/** The types of one release, or of any; each is read when it is first asked for. */
class ReleaseTypes implements SchemaTypes {
  private readonly objects = new Map<string, SchemaPlace>();
  private readonly read = new Map<string, ReadonlyMap<string, SchemaPlace>>();
  private readonly indexes: ReadonlyMap<string, number>;

  public constructor(
    private readonly types: TypeLookup,
    private readonly facts: ReadonlyMap<string, Fact<never>>,
    releases: readonly string[],
    private readonly index: number | undefined,
  ) {
    this.indexes = new Map(releases.map((release, index) => [release, index]));
  }

  public fieldsOf(types: readonly string[]): ReadonlyMap<string, SchemaPlace> {
    const key = types.join(' ');
    const known = this.read.get(key);
    if (known) return known;
    const nodes = new Map<string, SchemaNode[]>();
    for (const type of types) {
      for (const [field, data] of Object.entries(this.types.get(type) ?? {})) {
        const those = variantsOf(data).map(schemaNode).filter(this.isAsked);
        if (those.length > 0) nodes.set(field, [...(nodes.get(field) ?? []), ...those]);
      }
    }
    const fields = new Map(
      [...nodes].map(([field, those]) => [field, this.placeOf(those, this.factsOf(types, field))]),
    );
    this.read.set(key, fields);
    return fields;
  }

  public object(type: string): SchemaPlace {
    const known = this.objects.get(type);
    if (known) return known;
    const place = new SchemaPlace([{ is: type, isRequired: true }], true, this);
    this.objects.set(type, place);
    return place;
  }

  public tryFactOf(types: readonly string[]): Fact<never> | undefined {
    return this.firstFact(types);
  }

  public trySpanOf(types: readonly string[], field: string): SpanData | undefined {
    for (const type of types) {
      const fields = this.types.get(type) ?? {};
      const variants = Object.hasOwn(fields, field) ? variantsOf(fields[field] ?? []) : [];
      if (variants.length === 0) continue;
      const spans = variants.map(schemaNode);
      return { first: spans[0]?.first, last: spans.at(-1)?.last };
    }
    return undefined;
  }

  private placeOf(nodes: readonly SchemaNode[], facts: PlaceFacts): SchemaPlace {
    const isAlways =
      this.index !== undefined ||
      (nodes[0]?.first === undefined && nodes.at(-1)?.last === undefined);
    const isRequired = isAlways && nodes.every((node) => node.isRequired);
    return new SchemaPlace(nodes, isRequired, this, facts);
  }

  private factsOf(types: readonly string[], field: string): PlaceFacts {
    const own = this.firstFact(types.map((type) => `${type}.${field}`));
    const element = this.firstFact(types.map((type) => `${type}.${field}[]`));
    return { own, element };
  }

  private firstFact(places: readonly string[]): Fact<never> | undefined {
    const known = places.find((place) => this.facts.has(place));
    return known === undefined ? undefined : this.facts.get(known);
  }

  private readonly isAsked = ({ first, last }: SpanData): boolean => {
    if (this.index === undefined) return true;
    const from = first === undefined ? 0 : (this.indexes.get(first) ?? 0);
    const to = last === undefined ? Infinity : (this.indexes.get(last) ?? Infinity);
    return from <= this.index && this.index <= to;
  };
}

function variantsOf(data: FieldData): readonly NodeData[] {
  return isVariants(data) ? data : [data];
}

function isVariants(data: FieldData): data is readonly NodeData[] {
  return Array.isArray(data);
}
