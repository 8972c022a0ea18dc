import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import type { Rule } from '../../lib/rules/rule';
import { Severity, place } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';

const BACKEND = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: "", port: 0, weight: -1}]}]}
`;

const { manifests } = readText(BACKEND, 'a.yaml');
const network = new Network(DEFAULT_TARGET, manifests);
const [rest] = DEFAULT_RULES.filter(({ isRest }) => isRest) as [Rule];

function told(field: string, severity = Severity.ERROR): string[] {
  const other: Rule = {
    ...rest,
    id: 'NET999',
    isRest: false,
    severity,
    check({ manifests: [manifest] }, report) {
      if (manifest) report({ places: [place(manifest, field)], what: 'it is wrong' });
    },
  };
  return runRules([rest, other], [network])
    .filter(({ rule }) => rule === rest)
    .flatMap(({ places }) => places.map((one) => one.field.replace(/.*\./, '')));
}

test('the rule for the rest tells of what no other rule has found an error in', () => {
  expect(told('metadata.name')).toEqual(['name', 'port', 'weight']);
});

test.each([
  ['at the field', 'spec.rules[0].backendRefs[0].port', ['name', 'weight']],
  ['right above it', 'spec.rules[0].backendRefs[0]', []],
  ['right below it', 'spec.rules[0].backendRefs[0].name.a', ['port', 'weight']],
  ['in what it holds', 'spec.rules[0].backendRefs[0].name.a.b', ['port', 'weight']],
  ['further above', 'spec.rules[0].backendRefs', ['name', 'port', 'weight']],
])('and not of an error %s', (_, field, fields) => {
  expect(told(field)).toEqual(fields);
});

test('a warning is no error', () => {
  expect(told('spec.rules[0].backendRefs[0].port', Severity.WARNING)).toHaveLength(3);
});
