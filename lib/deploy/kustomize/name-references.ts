import { fieldOf, lookup, setField, setScalar } from './fields';
import type { FieldSpec } from './field-spec';
import { leads, visitField } from './field-spec';
import type { Gvk, ResId } from './gvk';
import { effectiveNamespace, idText, isClusterWide, isSelected } from './gvk';
import type { YNode } from './node';
import { Kind, demandKind, isNull, scalar } from './node';
import { Refused } from './refused';
import type { Resource } from './resource';
import { Note, currentId, kindIn, nameFrom, namespaceIn, noted, previousIds } from './resource';
import type { NameReference } from './transformer-config';

/** Gives fields that name an object the name that it has now. */
export function fixReferences(
  resources: readonly Resource[],
  references: readonly NameReference[],
): void {
  const candidates = resources.map((one) => new Candidate(one));
  const byName = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const name of new Set(candidate.previous.map((id) => id.name))) {
      const those = byName.get(name);
      if (those) those.push(candidate);
      else byName.set(name, [candidate]);
    }
  }
  if (byName.size === 0) return;
  for (const candidate of candidates) {
    const original = candidate.previous[0] ?? candidate.id;
    const { root } = candidate.resource;
    for (const [reference, spec] of referringOf(original.kind, references)) {
      if (!root || !isSelected(original, spec) || !leads(root, spec)) continue;
      new Referrer(candidate, reference, spec, byName, candidates).fix();
    }
  }
}

type Referring = readonly [NameReference, FieldSpec];

const BY_KIND = new WeakMap<readonly NameReference[], Map<string, readonly Referring[]>>();

/** The fields that name an object, of objects of a kind; kinds that no referrer names have one list. */
function referringOf(kind: string, references: readonly NameReference[]): readonly Referring[] {
  let byKind = BY_KIND.get(references);
  if (!byKind) {
    const kinds = references.flatMap(({ referrers }) => referrers.map((spec) => spec.kind));
    byKind = new Map([...new Set(['', ...kinds])].map((one) => [one, referring(one, references)]));
    BY_KIND.set(references, byKind);
  }
  return byKind.get(kind) ?? byKind.get('') ?? [];
}

function referring(kind: string, references: readonly NameReference[]): readonly Referring[] {
  return references.flatMap((reference) =>
    reference.referrers
      .filter((spec) => spec.kind === '' || spec.kind === kind)
      .map((spec): Referring => [reference, spec]),
  );
}

/** An object that may be named, and what it was called. */
class Candidate {
  readonly previous: readonly ResId[];
  readonly id: ResId;

  constructor(readonly resource: Resource) {
    this.previous = previousIds(resource);
    this.id = currentId(resource);
  }

  get name(): string {
    return nameFrom(this.resource);
  }
}

class Referrer {
  private readonly serviceAccounts: ReadonlySet<string>;

  constructor(
    private readonly self: Candidate,
    private readonly target: Gvk,
    private readonly spec: FieldSpec,
    private readonly byName: ReadonlyMap<string, readonly Candidate[]>,
    private readonly everyone: readonly Candidate[],
  ) {
    this.serviceAccounts = subjectNamespaces(self.resource);
  }

  fix(): void {
    const { root } = this.self.resource;
    if (!root) return;
    const { group, version, kind } = this.self.id;
    visitField(
      root,
      { ...this.spec, group, version, kind },
      {
        set: (field) => {
          this.set(field);
        },
        at: root,
      },
    );
  }

  private set(field: YNode): void {
    if (isNull(field)) return;
    if (field.kind === Kind.SCALAR) this.setScalar(field);
    else if (field.kind === Kind.MAP) this.setMap(field);
    else {
      for (const element of field.content) {
        if (isNull(element)) continue;
        if (element.kind === Kind.LIST) throw new Refused('a name is a list', element);
        if (element.kind === Kind.MAP) this.setMap(element);
        else this.setScalar(element);
      }
    }
  }

  private setScalar(field: YNode): void {
    const found = this.select(field.value, () => true, sameNames);
    if (!found || found.name === field.value) return;
    setScalar(field, scalar(found.name, field));
  }

  /** A map with a name, and maybe a namespace. */
  private setMap(map: YNode): void {
    const name = fieldOf(map, 'name');
    if (!name) throw new Refused('what names an object has no name', map);
    const namespace = fieldOf(map, 'namespace');
    const fits = namespace ? this.inNamespace(namespace.value) : () => true;
    const found = this.select(name.value, fits, sameNamesAndNamespaces);
    if (!found) return;
    const newNamespace = namespaceIn(found.resource);
    if (found.name === name.value && newNamespace === '') return;
    setField(map, 'name', scalar(found.name, name));
    if (newNamespace !== '') setField(map, 'namespace', scalar(newNamespace, namespace ?? name));
  }

  /** Objects that were in a namespace at first, else those that are in it now. */
  private inNamespace(namespace: string): (one: Candidate) => boolean {
    const original = (one: Candidate) =>
      effectiveNamespace(one.previous[0] ?? one.id) === namespace && !this.isHidden(one);
    const wasThere = this.everyone.some(original);
    if (wasThere) return original;
    return (one) => effectiveNamespace(one.id) === namespace;
  }

  /** Whether the object cannot be referred to from where this one is. */
  private isHidden(one: Candidate): boolean {
    if (isClusterWide(this.self.id) || isClusterWide(one.id)) return false;
    if (effectiveNamespace(one.id) === effectiveNamespace(this.self.id)) return false;
    return !this.serviceAccounts.has(namespaceIn(one.resource));
  }

  private select(
    name: string,
    fits: (one: Candidate) => boolean,
    areSame: (those: readonly Candidate[]) => boolean,
  ): Candidate | undefined {
    const roleRef = this.roleRef();
    let found = (this.byName.get(name) ?? []).filter(
      (one) =>
        !this.isHidden(one) &&
        fits(one) &&
        one.previous.some((id) => isSelected(id, this.target)) &&
        (!roleRef || one.previous.some((id) => isSelected(id, roleRef))) &&
        this.isNear(one),
    );
    if (found.length === 1) return found[0];
    found = found.filter((one) => this.hasSameAffixes(one, true));
    if (found.length > 1) found = found.filter((one) => this.hasSameAffixes(one, false));
    if (found.length <= 1 || areSame(found)) return found[0];
    const names = found.map(({ id }) => idText(id)).join(', ');
    throw new Refused(`${name} may be ${names}`, this.self.resource.root);
  }

  private isNear(one: Candidate): boolean {
    if (isClusterWide(this.self.id) || isClusterWide(one.id)) return true;
    if (kindIn(one.resource) === 'ServiceAccount') return true;
    return effectiveNamespace(this.self.id) === effectiveNamespace(one.id);
  }

  private roleRef(): Gvk | undefined {
    if (!this.spec.path.endsWith('roleRef/name')) return undefined;
    const roleRef = lookup(this.self.resource.root, ['roleRef']);
    const [group, kind] = [fieldOf(roleRef, 'apiGroup'), fieldOf(roleRef, 'kind')];
    return group && kind ? { group: group.value, version: '', kind: kind.value } : undefined;
  }

  private hasSameAffixes(one: Candidate, mayBeEmpty: boolean): boolean {
    return [Note.PREFIXES, Note.SUFFIXES].every((note) => {
      const [a, b] = [noted(this.self.resource, note), noted(one.resource, note)];
      return (mayBeEmpty && (a.length === 0 || b.length === 0)) || sameEnding(a, b);
    });
  }
}

function sameEnding(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return long.length === 0;
  const rest = long.length - short.length;
  return short.every((text, index) => text === long[index + rest]);
}

function sameNames(those: readonly Candidate[]): boolean {
  return new Set(those.map(({ name }) => name)).size <= 1;
}

function sameNamesAndNamespaces(those: readonly Candidate[]): boolean {
  const texts = those.map(({ name, resource }) => `${name} ${namespaceIn(resource)}`);
  return new Set(texts).size <= 1;
}

const NONE: ReadonlySet<string> = new Set();

/** The namespaces of the ServiceAccounts of a RoleBinding. */
function subjectNamespaces(one: Resource): ReadonlySet<string> {
  if (kindIn(one) !== 'RoleBinding') return NONE;
  const subjects = fieldOf(one.root, 'subjects');
  if (subjects?.kind !== Kind.LIST) return new Set();
  const accounts = subjects.content.filter((subject) => {
    demandKind(subject, Kind.MAP);
    return fieldOf(subject, 'kind')?.value === 'ServiceAccount';
  });
  return new Set(
    accounts.flatMap((subject) => {
      const namespace = fieldOf(subject, 'namespace');
      if (namespace && isNull(namespace))
        throw new Refused('the namespace of a subject is empty', subject);
      return namespace?.value ?? [];
    }),
  );
}
