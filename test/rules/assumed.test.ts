import { targetOfNotes } from '../../lib/model/read/notes';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULTS, DEFAULT_TARGET } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { routeYaml } from './route-yaml';
import { service } from './yaml';

function found(yaml: string, target: Target): string[] {
  const network = new Network(target, readText(yaml, 'a.yaml').manifests);
  return runRules(DEFAULT_RULES, [network])
    .filter(({ severity }) => severity !== Severity.INFO)
    .map(({ severity, rule }) => `${severity} ${rule.id}`);
}

const SPEC = 'selector: {app: web}, ports: [{port: 80}]';
const CORS =
  'filters: [{type: CORS, cors: {allowOrigins: ["*"]}}]\nbackendRefs: [{name: web, port: 80}]';

describe('what only needs a newer release is a warning where nobody said which there is', () => {
  test.each([
    ['a value', service(`{trafficDistribution: PreferSameNode, ${SPEC}}`), ['NET221']],
    [
      'a kind',
      'apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata: {name: more}',
      ['NET610'],
    ],
    [
      'a kind of the Gateway API',
      routeYaml({ kind: 'GRPCRoute', version: 'v1alpha2' }),
      ['NET370'],
    ],
    ['a field of the Gateway API', routeYaml({ rule: CORS }), ['NET371']],
  ])('%s', (_, yaml, ids) => {
    expect(found(yaml, DEFAULT_TARGET)).toEqual(ids.map((id) => `warning ${id}`));
    expect(found(yaml, DEFAULTS)).toEqual(expect.arrayContaining(ids.map((id) => `error ${id}`)));
  });

  test.each([
    ['a value', service(`{trafficDistribution: Near, ${SPEC}}`), 'NET221'],
    ['a version', routeYaml({ version: 'v9' }), 'NET370'],
  ])('%s that no release has is an error', (_, yaml, id) => {
    expect(found(yaml, DEFAULT_TARGET)).toContain(`error ${id}`);
  });
});

test('a release that is stated says nothing of the others', () => {
  const target = targetOfNotes({ kubernetes: '1.27' });
  expect(found(service(`{trafficDistribution: PreferClose, ${SPEC}}`), target)).toContain(
    'error NET221',
  );
  expect(found(routeYaml({ rule: CORS }), target)).toEqual(['warning NET371']);
});
