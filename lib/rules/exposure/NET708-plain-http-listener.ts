import { READ_IN_TRANSIT } from '../../facts/values/sentences';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET708: Rule = {
  id: 'NET708',
  name: 'plain-http-listener',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['gateways', 'routes'],
  what: 'A route serves requests on a listener for plain HTTP.',
  why: READ_IN_TRANSIT,
  fix: 'Attach the route to an HTTPS listener by sectionName, and attach a route with RequestRedirect to this one.',
  waive: 'If TLS terminates in front of the gateway.',
  sources: [
    'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/#http-to-https-redirects',
  ],
  check(network, report) {
    const routes = groupBy(
      network.routes.flatMap((route) => route.parents.map((parent) => ({ route, parent }))),
      ({ parent }) => `${parent.namespace}/${parent.name}`,
    );
    for (const { manifest, listeners } of network.gateways) {
      const attached = routes.get(`${manifest.namespace}/${manifest.name}`) ?? [];
      for (const { field, name, protocol, port } of listeners) {
        if (protocol !== 'HTTP') continue;
        const answering = attached
          .filter(
            ({ parent }) => (parent.sectionName ?? name) === name && (parent.port ?? port) === port,
          )
          .filter(({ route }) => route.rules.some(({ backends }) => backends.length > 0));
        if (answering.length === 0) continue;
        report({
          places: [
            place(manifest, field),
            ...answering.map(({ route, parent }) => place(route.manifest, parent.field)),
          ],
          what: `listener ${name} for plain HTTP has routes to backends`,
        });
      }
    }
  },
};
