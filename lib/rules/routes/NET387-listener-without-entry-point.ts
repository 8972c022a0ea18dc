import { tryEntryPoints } from '../../model/queries/entry-points';
import { controllerNames } from '../../model/queries/gateway-controller';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

const CONTROLLER = 'traefik.io/gateway-controller';

export const NET387: Rule = {
  id: 'NET387',
  name: 'listener-without-entry-point',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'others', 'workloads'],
  what: 'A listener of a Gateway of Traefik has a port that no entry point of Traefik has.',
  why: 'Traefik serves a listener by the entry point with the same port, and without one it does not accept the listener',
  fix: 'Write the port of an entry point, which is that of the container and not that of its Service.',
  waive: 'If another Traefik that is not in the checked files implements the class.',
  sources: [
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-gateway/',
    'https://github.com/traefik/traefik/blob/v3.6.0/pkg/provider/kubernetes/gateway/kubernetes.go#L796',
  ],
  check(network, report) {
    const entryPoints = tryEntryPoints(network);
    if (!entryPoints) return;
    const { traefiks, ports } = entryPoints;
    for (const { manifest, className, listeners } of network.gateways) {
      if (controllerNames(network).get(className ?? '') !== CONTROLLER) continue;
      for (const { field, port } of listeners) {
        if (port === undefined || ports.has(port)) continue;
        report({
          places: [
            place(manifest, `${field}.port`),
            ...traefiks.map((one) => place(one.manifest, `${one.field}.args`)),
          ],
          what: `no entry point of Traefik has port ${port}`,
          fix: `Write ${[...ports].sort((a, b) => a - b).join(' or ')}, a port of the container of Traefik, or add an entry point.`,
        });
      }
    }
  },
};
