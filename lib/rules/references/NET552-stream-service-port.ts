import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { servicesOfPods } from '../../model/queries/pods';
import type { Program } from '../../model/queries/programs';
import { flagValues, programsOf } from '../../model/queries/programs';
import { tryHolder } from '../../model/queries/secret';
import { keyed } from '../../model/read/field-path';
import { at, fieldsOf, listOf, numberOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET552: Rule = {
  id: 'NET552',
  name: 'stream-service-port',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['others', 'services', 'workloads'],
  what: 'An entry of the ConfigMap for TCP or UDP services of ingress-nginx leads nowhere.',
  why: 'the controller ignores the entry, and only its log says so',
  fix: 'Write "namespace/service:port" with a port of the Service, and open the port on the Service of the controller.',
  waive: 'If the port is opened in another way, such as a proxy before the nodes.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/exposing-tcp-udp-services/',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/internal/ingress/controller/controller.go',
  ],
  check(network, report) {
    for (const { program, protocol, manifest } of configMaps(network)) {
      for (const [key, value] of Object.entries(fieldsOf(at(manifest.object, 'data'))).sort()) {
        const entry = { manifest, key, value: textOf(value) ?? '', protocol };
        const draft = backendDraft(network, entry) ?? openingDraft(network, entry, program);
        if (draft) report(draft);
      }
    }
  },
};

const IMAGE = /ingress-nginx\/controller(-chroot)?$|nginx-ingress-controller(-\w+)?$/;

interface ConfigMap {
  readonly program: Program;
  readonly protocol: string;
  readonly manifest: Manifest;
}

interface Entry {
  readonly manifest: Manifest;
  readonly key: string;
  readonly value: string;
  readonly protocol: string;
}

function configMaps(network: Network): ConfigMap[] {
  if (network.others('', 'ConfigMap').length === 0) return [];
  return programsOf(network, IMAGE).flatMap((program) =>
    ['TCP', 'UDP'].flatMap((protocol) =>
      flagValues(program, `${protocol.toLowerCase()}-services-configmap`).flatMap((flag) => {
        const [namespace = '', name = ''] = flag
          .replace('$(POD_NAMESPACE)', program.workload.manifest.namespace)
          .split('/');
        const manifest = tryHolder(network, 'ConfigMap', namespace, name);
        return manifest ? [{ program, protocol, manifest }] : [];
      }),
    ),
  );
}

function backendDraft(network: Network, entry: Entry): Draft | undefined {
  const { manifest, key, value, protocol } = entry;
  const places = [place(manifest, keyed('data', key))];
  const [, namespace = '', name = '', port = ''] = /^([^/:]+)\/([^/:]+):([^:]+)/.exec(value) ?? [];
  if (!/^\d+$/.test(key) || name === '') {
    return { places, what: `"${key}: ${value}" is not a port and a "namespace/service:port"` };
  }
  const service = network.tryService(namespace, name);
  if (!service || service.type === 'ExternalName' || hasPort(service, port, protocol)) {
    return undefined;
  }
  return {
    places: [...places, place(service.manifest, 'spec.ports')],
    what: `Service ${namespace}/${name} has no ${protocol} port ${port}`,
  };
}

function hasPort({ ports }: Service, port: string, protocol: string): boolean {
  return ports.some(
    (one) => one.protocol === protocol && (`${one.port}` === port || one.name === port),
  );
}

/** The Services before the controller, where none opens the port. */
function openingDraft(network: Network, entry: Entry, program: Program): Draft | undefined {
  const { workload } = program;
  const services = servicesOfPods(network).get(workload) ?? [];
  const outer = services.filter(({ type }) => type === 'LoadBalancer' || type === 'NodePort');
  if (outer.length === 0 || at(workload.podSpec, 'hostNetwork') === true) return undefined;
  const isOpened = outer.some(({ ports }) =>
    ports.some(
      ({ port, targetPort = port, protocol }) =>
        protocol === entry.protocol &&
        (`${targetPort}` === entry.key || typeof targetPort === 'string'),
    ),
  );
  if (isOpened || hasHostPort(program, entry)) return undefined;
  const names = outer.map(({ manifest }) => manifest.name).sort();
  return {
    places: [
      place(entry.manifest, keyed('data', entry.key)),
      ...outer.map(({ manifest }) => place(manifest, 'spec.ports')),
    ],
    what: `Service ${names.join(', ')} of the controller does not open ${entry.protocol} port ${entry.key}`,
    why: 'the controller listens on the port, and no connection from outside arrives there',
  };
}

/** Whether the nodes open the port. */
function hasHostPort({ container }: Program, { key, protocol }: Entry): boolean {
  return listOf(at(container.fields, 'ports')).some(
    (port) =>
      `${numberOf(at(port, 'containerPort'))}` === key &&
      (textOf(at(port, 'protocol')) || 'TCP') === protocol &&
      Boolean(numberOf(at(port, 'hostPort'))),
  );
}
