import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import { Product, RANGES } from '../../facts/releases/products';
import { gatewayKindFault } from '../../facts/values/gateway-kinds';
import { kindLists } from '../../model/queries/kind-lists';
import type { Rule, Since } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET370: Rule = {
  id: 'NET370',
  name: 'gateway-kind-not-served',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object of the Gateway API is of a version that the cluster does not serve.',
  why: 'the API server knows no such kind and refuses the object',
  fix: 'Write a version that is served, or install a release or channel that serves it.',
  waive: 'Where the implementation brings definitions of its own.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/versioning/'],
  check(network, report) {
    for (const { group, kind, apiVersion, manifests } of kindLists(network)) {
      if (group !== GATEWAY_GROUP) continue;
      const version = apiVersion.slice(group.length + 1);
      const fault = gatewayKindFault(kind, version, network.target);
      if (!fault) continue;
      for (const manifest of manifests) {
        report({
          ...draftOf(place(manifest, 'apiVersion'), version, fault),
          what: `${kind} ${version} ${fault.what}`,
          // An older release may have served it.
          since: /alpha|beta/.test(version) ? OLDEST : undefined,
        });
      }
    }
  },
};

const OLDEST: Since = { property: 'gatewayApi', release: RANGES[Product.GATEWAY_API].oldest };
