import { argumentsField, nginxPrograms, tryNginxFlag } from '../../model/queries/nginx-programs';
import type { Network } from '../../model/queries/network';
import { at, fieldsOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

const FLAGS = ['tcp-services-configmap', 'udp-services-configmap'];

export const NET560: Rule = {
  id: 'NET560',
  name: 'stream-ports-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'workloads'],
  what: 'A ConfigMap has TCP or UDP ports for ingress-nginx, which is started with the name of another one that is not in the checked files.',
  why: 'ingress-nginx reads the ConfigMap that its arguments name, and opens no port if it is missing',
  fix: 'Write the namespace and name of the ConfigMap into the argument.',
  waive: 'If another program reads the ConfigMap.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/exposing-tcp-udp-services/',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/internal/ingress/controller/controller.go#L477',
  ],
  check(network, report) {
    const named = namedConfigMaps(network);
    const given = new Set(network.others('', 'ConfigMap').map(keyOf));
    const absent = named.filter(({ name }) => !given.has(name));
    if (absent.length === 0) return;
    const read = new Set(named.map(({ name }) => name));
    for (const manifest of network.others('', 'ConfigMap')) {
      if (read.has(keyOf(manifest)) || !hasStreams(manifest)) continue;
      report({
        places: [place(manifest, 'metadata.name'), ...absent.map((one) => one.place)],
        what: `ingress-nginx reads ${namesOf(absent)}, and not ${keyOf(manifest)}`,
        fix: `Write ${keyOf(manifest)} into the argument, or rename the ConfigMap.`,
      });
    }
  },
};

function namedConfigMaps(network: Network) {
  return nginxPrograms(network).flatMap((program) =>
    FLAGS.flatMap((flag) => {
      const name = tryNginxFlag(program, flag);
      if (!name) return [];
      return [{ name, place: place(program.workload.manifest, argumentsField(program)) }];
    }),
  );
}

function namesOf(absent: readonly { readonly name: string }[]): string {
  return [...new Set(absent.map(({ name }) => name))].sort().join(' and ');
}

/** Whether all entries are as ingress-nginx reads them: a port, and a Service with its port. */
function hasStreams({ object }: Manifest): boolean {
  const entries = Object.entries(fieldsOf(at(object, 'data')));
  return entries.length > 0 && entries.every(([port, to]) => isStream(port, textOf(to) ?? ''));
}

function isStream(port: string, to: string): boolean {
  return /^\d{1,5}$/.test(port) && /^[a-z0-9-]+\/[a-z0-9-]+:[a-z0-9-]+(?::PROXY)*$/.test(to);
}

function keyOf({ namespace, name }: Manifest): string {
  return `${namespace}/${name}`;
}
