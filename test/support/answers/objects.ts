import type { Manifest } from '../chart';

export interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly targetPort?: number | string;
}

export interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

export function namespaceOf({ metadata }: Manifest): string {
  return metadata.namespace ?? 'default';
}

export function keyOf(manifest: Manifest): string {
  return `${namespaceOf(manifest)}/${manifest.metadata.name}`;
}

/** The oldest first; those of one moment by `<namespace>/<name>`. */
export function byCreation(a: Manifest, b: Manifest): number {
  const [first, second] = [a, b].map(
    (one) => `${one.metadata.creationTimestamp ?? ''} ${keyOf(one)}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** The objects of a cluster, each kind in the order of creation. */
export class Objects {
  private readonly byKind = new Map<string, Manifest[]>();
  private readonly services: ReadonlyMap<string, Manifest>;

  constructor(manifests: readonly Manifest[]) {
    for (const one of [...manifests].sort(byCreation)) {
      this.byKind.set(one.kind, [...(this.byKind.get(one.kind) ?? []), one]);
    }
    this.services = new Map(this.of('Service').map((one) => [keyOf(one), one]));
  }

  of(kind: string): readonly Manifest[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The ports of a Service, where there is one. */
  portsOf(namespace: string, name: string): readonly ServicePort[] | undefined {
    const found = this.services.get(`${namespace}/${name}`);
    return found && ((found.spec['ports'] ?? []) as ServicePort[]);
  }

  /** Whether a selector takes a namespace, by its labels and the one that every namespace gets. */
  selects({ matchLabels = {}, matchExpressions = [] }: Selector, namespace: string): boolean {
    const object = this.of('Namespace').find(({ metadata }) => metadata.name === namespace);
    const labels: Record<string, string> = {
      ...object?.metadata.labels,
      'kubernetes.io/metadata.name': namespace,
    };
    return (
      Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
      matchExpressions.every(({ key, operator, values = [] }) => {
        const has = labels[key];
        if (operator === 'Exists') return has !== undefined;
        if (operator === 'DoesNotExist') return has === undefined;
        const isIn = has !== undefined && values.includes(has);
        return operator === 'In' ? isIn : !isIn;
      })
    );
  }
}
