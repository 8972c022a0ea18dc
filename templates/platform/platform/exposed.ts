import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';

/** The fields of an object that say who reaches it from outside. */
interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: {
    readonly type?: string;
    readonly rules?: readonly { readonly host?: string }[];
    readonly hostnames?: readonly string[];
    readonly ingressClassName?: string;
    readonly parentRefs?: readonly { readonly name: string }[];
    readonly ports?: readonly { readonly port: number; readonly nodePort?: number }[];
  };
}

/** A line for each way in that a folder of manifests opens, such as `lab: shop.example.com by ...`. */
export function exposed(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const [cluster = ''] = file.split(/[\\/]/);
      const objects = Yaml.load(join(folder, file)) as Manifest[];
      return objects.flatMap((object) => waysIn(object).map((way) => `${cluster}: ${way}`));
    })
    .sort();
}

function waysIn({ kind, metadata, spec }: Manifest): string[] {
  const by = `${kind} ${metadata.namespace ?? 'default'}/${metadata.name}`;
  if (kind === 'Ingress') {
    const hosts = (spec?.rules ?? []).map(({ host }) => host ?? 'every host');
    return [...new Set(hosts)].map((host) => `${host} by ${by}, class ${spec?.ingressClassName}`);
  }
  if (kind.endsWith('Route')) {
    const gateway = spec?.parentRefs?.[0]?.name;
    return (spec?.hostnames ?? ['every host']).map(
      (host) => `${host} by ${by}, Gateway ${gateway}`,
    );
  }
  if (kind !== 'Service' || !['LoadBalancer', 'NodePort'].includes(spec?.type ?? '')) return [];
  const [, address = 'the nodes'] =
    Object.entries(metadata.annotations ?? {}).find(([key]) => key.endsWith('/loadBalancerIPs')) ??
    [];
  return (spec?.ports ?? []).map(({ port, nodePort }) => `${address}:${nodePort ?? port} by ${by}`);
}
