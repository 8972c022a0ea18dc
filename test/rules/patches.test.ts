import type { NetworkParts } from '../../lib/model/queries/network';
import { Network } from '../../lib/model/queries/network';
import type { Origin } from '../../lib/model/read/origin';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { tryRule } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';

const SERVICE = '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {type: NodePort}}';
const AROUND = { all: [], isOpen: false, openNamespaces: new Set<string>() };

/** What NET204 says of a Service that may be a patch of another one. */
function severities(parts: NetworkParts, origin: Partial<Origin> = {}): string[] {
  const manifests = readText(SERVICE, 'web.yaml').manifests.map((one) => ({
    ...one,
    origin: { ...one.origin, ...origin },
  }));
  const rules = [tryRule('NET204')].flatMap((rule) => rule ?? []);
  return runRules(rules, [new Network(DEFAULT_TARGET, manifests, parts)]).map(
    ({ severity }) => severity,
  );
}

test.each<[string, NetworkParts, Partial<Origin>, string]>([
  ['in a file that is read as it is', {}, {}, 'warning'],
  ['in files that no kustomization is near', { around: AROUND }, {}, 'error'],
  ['in a file beside kustomizations', { around: AROUND, isUnit: true }, {}, 'warning'],
  ['in the folder of a cluster', { around: AROUND, name: 'lab' }, {}, 'warning'],
  ['as kustomize renders it', { around: AROUND, isUnit: true }, { unit: 'apps' }, 'error'],
  ['as a construct made it', {}, { path: 'shop/web' }, 'error'],
])('a Service with neither ports nor a selector, %s', (_, parts, origin, severity) => {
  expect(severities(parts, origin)).toEqual([severity]);
});
