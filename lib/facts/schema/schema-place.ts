import type { Fact, Fault } from '../values/fault';
import { nearestWord } from '../../net/nearest-text';
import type { SpanData } from './schema-data';
import type { SchemaNode } from './schema-node';
import { limitFault } from './schema-limits';
import { isNamedType, isOfType } from './schema-node';

/** The types of a schema, as a release has them, or as any has. */
export interface SchemaTypes {
  /** The fields of a type, or of several types that follow each other. */
  fieldsOf(types: readonly string[]): ReadonlyMap<string, SchemaPlace>;
  /** What the API server checks of a value of a type, beside what its schema says. */
  tryFactOf(types: readonly string[]): Fact<never> | undefined;
  /** The releases that have a field, where this one does not. */
  trySpanOf(types: readonly string[], field: string): SpanData | undefined;
}

const NONE: readonly SchemaNode[] = [];

/** What the API server checks of a field, and of each element of it, beside what its schema says. */
export interface PlaceFacts {
  readonly own?: Fact<never>;
  readonly element?: Fact<never>;
}

const NO_FACTS: PlaceFacts = {};
const NO_FIELDS: ReadonlyMap<string, SchemaPlace> = new Map();

/** The `typeof` of values of which a node asks nothing more; `list` or `map`; empty where it asks more. */
function plainTypeOf({ is, limits }: SchemaNode): string {
  if (limits) return '';
  if (is === 'string' || is === 'boolean' || is === 'number' || is === 'list') return is;
  return is === 'map' || isNamedType(is) ? 'map' : '';
}

/** How many values of a place are kept: where there are more, as of names, each comes once. */
const MOST_KEPT = 1000;

type Container = 'list' | 'map';

/**
 * What may stand at a place of an object. Most places are never asked, so all is found when it is asked for,
 * and apart from the asking: what is asked of each value has to be small for V8 to optimize it soon.
 */
export class SchemaPlace {
  private open: boolean | undefined;
  private typeNames: readonly string[] | undefined;
  private readonly elements: Partial<Record<Container, SchemaPlace | null>> = {
    list: undefined,
    map: undefined,
  };
  private right: Set<unknown> | undefined;
  private near: Map<string, string | undefined> | undefined;
  private needed: readonly string[] | undefined;
  private named: ReadonlyMap<string, SchemaPlace> | undefined;
  private checked: readonly Fact<never>[] | undefined;
  private plain: string | undefined;

  /** @param nodes of the releases that are asked about, the oldest first */
  public constructor(
    public readonly nodes: readonly SchemaNode[],
    public readonly isRequired: boolean,
    private readonly types: SchemaTypes,
    private readonly facts: PlaceFacts = NO_FACTS,
  ) {}

  /** Whether it is not known what stands below. */
  public get isOpen(): boolean {
    return (this.open ??= this.nodes.some(({ is }) => is === 'any'));
  }

  private get namedTypes(): readonly string[] {
    return (this.typeNames ??= [...new Set(this.nodes.map(({ is }) => is).filter(isNamedType))]);
  }

  /**
   * The type of values that are right here, whatever they are, but for what `checks` find in lists and maps;
   * empty where more is asked of them.
   */
  public get plainType(): string {
    return this.plain ?? this.readPlainType();
  }

  private readPlainType(): string {
    const types = new Set(this.nodes.map(plainTypeOf));
    const [type = ''] = types;
    const isPlain = this.checks.length === 0 || type === 'list' || type === 'map';
    return (this.plain = types.size === 1 && isPlain ? type : '');
  }

  /** Whether a value is right; of a list or a map, whatever stands in it. */
  public takes(value: unknown, isBuiltIn: boolean): boolean {
    // Objects have many texts and numbers in common.
    return this.right?.has(value) === true || this.judges(value, isBuiltIn);
  }

  private judges(value: unknown, isBuiltIn: boolean): boolean {
    const nodes = this.fitting(value);
    if (this.isOpen || nodes.length === 0 || this.tryFault(value)) return false;
    const isRight = nodes.some((node) => !limitFault(value, node, isBuiltIn));
    if (isRight && typeof value !== 'object') this.keep(value);
    return isRight;
  }

  private keep(value: unknown): void {
    this.right ??= new Set();
    if (this.right.size < MOST_KEPT) this.right.add(value);
  }

  /** The nodes that have the type of a value. */
  public fitting(value: unknown): readonly SchemaNode[] {
    const [only] = this.nodes;
    if (this.nodes.length > 1 || !only) return this.nodes.filter((node) => isOfType(value, node));
    return isOfType(value, only) ? this.nodes : NONE;
  }

  /** What the API server checks here beside what the schema says: of the field, then of its type. */
  public get checks(): readonly Fact<never>[] {
    return this.checked ?? this.readChecks();
  }

  private readChecks(): readonly Fact<never>[] {
    const facts = [
      this.facts.own,
      this.nodes.find(({ check }) => check)?.check,
      this.types.tryFactOf(this.namedTypes),
    ];
    return (this.checked = facts.flatMap((fact) => fact ?? []));
  }

  /** What the first of them finds. */
  public tryFault(value: unknown): Fault | undefined {
    const { checks } = this;
    // Most places have none, and to begin a loop over a list makes an object.
    if (checks.length === 0) return undefined;
    for (const check of checks) {
      const fault = check(value as never);
      if (fault) return fault;
    }
    return undefined;
  }

  /** The fields of a map whose keys are known. */
  public get fields(): ReadonlyMap<string, SchemaPlace> | undefined {
    this.named ??= this.readFields();
    return this.named === NO_FIELDS ? undefined : this.named;
  }

  private readFields(): ReadonlyMap<string, SchemaPlace> {
    return this.inlineFields ?? this.typeFields ?? NO_FIELDS;
  }

  /** What stands at a key of a map; nothing where that is not known, or no field. */
  public innerAt(key: string): SchemaPlace | undefined {
    this.named ??= this.readFields();
    const field = this.named.get(key);
    if (field) return field;
    return this.named !== NO_FIELDS && this.nodes.length === 1 ? undefined : this.elementOf('map');
  }

  private get typeFields(): ReadonlyMap<string, SchemaPlace> | undefined {
    return this.namedTypes.length === 0 ? undefined : this.types.fieldsOf(this.namedTypes);
  }

  private get inlineFields(): ReadonlyMap<string, SchemaPlace> | undefined {
    const inline = this.nodes.find(({ fields }) => fields)?.fields;
    return (
      inline &&
      new Map([...inline].map(([name, node]) => [name, new SchemaPlace([node], false, this.types)]))
    );
  }

  /** The fields that a map has to have. */
  public get required(): readonly string[] {
    return this.needed ?? this.readRequired();
  }

  private readRequired(): readonly string[] {
    const fields = [...(this.fields ?? [])];
    return (this.needed = fields.flatMap(([name, { isRequired }]) => (isRequired ? name : [])));
  }

  /** The releases that have a field, where those that are asked about do not. */
  public trySpanOf(field: string): SpanData | undefined {
    return this.types.trySpanOf(this.namedTypes, field);
  }

  /** The field that was likely meant by another name. */
  public nearestField(name: string): string | undefined {
    // Who writes a field wrong once does so in each object.
    this.near ??= new Map<string, string | undefined>();
    if (!this.near.has(name))
      this.near.set(name, nearestWord(name, this.fields ? [...this.fields.keys()] : []));
    return this.near.get(name);
  }

  /** What stands in a list, or in a map of any keys; nothing where it is not known. */
  public elementOf(container: Container): SchemaPlace | undefined {
    const known = this.elements[container];
    return (known === undefined ? this.readElement(container) : known) ?? undefined;
  }

  private readElement(container: Container): SchemaPlace | null {
    const nodes = this.nodes.filter(({ is }) => is === container);
    const inner = nodes.flatMap(({ element }) => element ?? []);
    const facts = { own: this.facts.element };
    const place = inner.length > 0 ? new SchemaPlace(inner, false, this.types, facts) : null;
    return (this.elements[container] = place);
  }
}
