import type { Service } from '../../model/objects/service';
import { gatewayClassesOf } from '../../model/queries/gateway-controller';
import { mayTakeOnlyKey } from '../../model/queries/gateway-tls';
import type { Network } from '../../model/queries/network';
import { routeBackends } from '../../model/queries/route-backends';
import { dataKeys, isFilledLater, tryHolder } from '../../model/queries/secret';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET512: Rule = {
  id: 'NET512',
  name: 'backend-tls-broken',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets', 'others', 'routes', 'services'],
  what: 'A BackendTLSPolicy names a port that its Service lacks, or a ConfigMap without ca.crt; where it has one other key, which Envoy Gateway takes, this is an info.',
  why: 'the policy does not attach to a port that is missing, and without a CA certificate each request to the backend fails with a 5xx status',
  fix: 'Write the name of a port of the Service, and a ConfigMap with the key `ca.crt`.',
  waive: 'Where another program writes the ConfigMap.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy',
    // getOrFirstFromData
    'https://github.com/envoyproxy/gateway/blob/main/internal/gatewayapi/backendtlspolicy.go',
  ],
  check(network, report) {
    for (const policy of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      reportPorts(network, policy, report);
      reportAuthorities(network, policy, report);
    }
  },
};

function reportPorts(network: Network, policy: Manifest, report: Report): void {
  listOf(at(policy.spec, 'targetRefs')).forEach((target, index) => {
    const section = textOf(at(target, 'sectionName'));
    if (section === undefined || textOf(at(target, 'kind')) !== 'Service') return;
    const name = textOf(at(target, 'name')) ?? '';
    const service = network.tryService(policy.namespace, name);
    if (!service || service.isPart || service.ports.some((port) => port.name === section)) return;
    report({
      places: [place(policy, `spec.targetRefs[${index}]`), place(service.manifest, 'spec.ports')],
      what: `Service ${name} has no port named ${section}`,
      why: 'the policy does not attach to the port, and the gateway connects to the Service as if there were no policy',
      fix: portsFix(service),
    });
  });
}

function reportAuthorities(network: Network, policy: Manifest, report: Report): void {
  const list = listOf(within(policy.spec, 'validation', 'caCertificateRefs'));
  list.forEach((ref, index) => {
    if (textOf(at(ref, 'kind')) !== 'ConfigMap') return;
    const name = textOf(at(ref, 'name')) ?? '';
    const map = tryHolder(network, 'ConfigMap', policy.namespace, name);
    if (!map || isFilledLater(map) || dataKeys(map).includes('ca.crt')) return;
    const isTaken = dataKeys(map).length === 1 && mayBeTaken(network, policy);
    report({
      places: [place(policy, `spec.validation.caCertificateRefs[${index}]`), place(map, 'data')],
      what: `ConfigMap ${name} has no key ca.crt`,
      ...(list.length === 1
        ? {
            why: NO_CERTIFICATE,
            fix: 'Store the CA certificate in the ConfigMap under the key `ca.crt`.',
          }
        : { why: SEVERAL, severity: Severity.WARNING }),
      ...(isTaken && { why: ONLY_KEY, severity: Severity.INFO }),
    });
  });
}

/** Whether what runs one of the Gateways before the targets takes the only key, or is not known not to. */
function mayBeTaken(network: Network, policy: Manifest): boolean {
  const before = classesBefore(network, policy);
  const all = network.gateways.map(({ className }) => className);
  const classes = before.length > 0 ? before : all;
  return classes.length === 0 || classes.some((one) => mayTakeOnlyKey(network, one));
}

/** The classes of the Gateways whose routes lead to a target. */
function classesBefore(network: Network, policy: Manifest): readonly (string | undefined)[] {
  const targets = new Set(
    listOf(at(policy.spec, 'targetRefs')).map((target) =>
      keyOf(textOf(at(target, 'group')), textOf(at(target, 'kind')), textOf(at(target, 'name'))),
    ),
  );
  return network.routes
    .filter((route) =>
      routeBackends(route).some(
        ({ group, kind, namespace, name }) =>
          namespace === policy.namespace && targets.has(keyOf(group, kind, name)),
      ),
    )
    .flatMap((route) => [...gatewayClassesOf(network, route)]);
}

function keyOf(group = '', kind = '', name = ''): string {
  return `${group}/${kind}/${name}`;
}

const ONLY_KEY =
  'Envoy Gateway takes the only key of a ConfigMap, whatever its name is, and others answer each request for the backend with a 5xx status';
const NO_CERTIFICATE =
  'the gateway does not accept the policy, and answers each request for the backend with a 5xx status';
const SEVERAL =
  'what a gateway does with several references, one of them invalid, depends on the implementation';

function portsFix({ ports }: Service): string {
  const names = ports.flatMap(({ name }) => name || []).slice(0, 5);
  return names.length > 0
    ? `Write one of ${names.join(', ')} as sectionName, or remove it for all ports.`
    : 'Leave sectionName out, or name the ports of the Service.';
}
