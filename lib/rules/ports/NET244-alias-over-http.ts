import type { Service } from '../../model/objects/service';
import { at, listOf, within } from '../../model/read/fields';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';
import { aliases, aliasTarget } from './alias-names';
import type { BackendUse } from './backend-uses';
import { backendUses } from './backend-uses';

export const NET244: Rule = {
  id: 'NET244',
  name: 'alias-over-http',
  severity: Severity.INFO,
  reads: ['services', 'ingresses', 'routes'],
  what: 'An ExternalName Service is used over HTTP or HTTPS.',
  why: 'clients send the name of the Service as Host and SNI, and the external system answers 404 or with a certificate for another name',
  fix: 'Let the proxy write the host that the target knows, or let clients use that name.',
  waive: 'If the external system accepts any host name.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    for (const alias of aliases(network)) {
      // Of the same cluster, it is a Service, which answers to any name.
      if (aliasTarget(alias).endsWith(`.svc.${network.target.domain}`)) continue;
      const { manifest } = alias;
      const uses = backendUses(network).get(`${manifest.namespace}/${manifest.name}`) ?? [];
      const places = [...httpPorts(alias), ...usesOf(alias, uses)];
      if (places.length === 0) continue;
      report({
        places: [...places, place(manifest, 'spec.externalName')],
        what: `HTTP requests for ${manifest.name} go to ${aliasTarget(alias)}`,
      });
    }
  },
};

function httpPorts({ manifest, ports }: Service): Place[] {
  return ports
    .filter(({ name, port }) => /^https?(-|$)/.test(name) || port === 80 || port === 443)
    .map(({ field }) => place(manifest, field));
}

const PASS_HOST = 'traefik.ingress.kubernetes.io/service.passhostheader';

/** Those where nobody writes another host. */
function usesOf({ manifest }: Service, uses: readonly BackendUse[]): Place[] {
  if (manifest.annotations[PASS_HOST] === 'false') return [];
  return uses.filter((use) => !writesHost(use)).map(({ manifest, field }) => ({ manifest, field }));
}

function writesHost({ manifest, rule }: BackendUse): boolean {
  if (!rule) return Object.keys(manifest.annotations).some((key) => HOST.test(key));
  const ofBackends = listOf(at(rule.fields, 'backendRefs')).flatMap((ref) =>
    listOf(at(ref, 'filters')),
  );
  return [...rule.filters.map(({ fields }) => fields), ...ofBackends].some(
    (filter) =>
      within(filter, 'urlRewrite', 'hostname') !== undefined ||
      at(filter, 'type') === 'ExtensionRef',
  );
}

/** Annotations by which Ingress controllers write another host, or anything. */
const HOST =
  /\/(upstream-vhost|set-host|configuration-snippet|backend-config-snippet|middlewares|router\.middlewares)$/;
