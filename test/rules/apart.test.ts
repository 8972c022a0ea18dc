import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { softenedBetweenLessons } from '../../lib/rules/apart';
import { NET203 } from '../../lib/rules/ports/NET203-node-port-collision';
import { runRules } from '../../lib/rules/run';

const service = (name: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {type: NodePort, selector: {app: ${name}}, ports: [{port: 80, nodePort: 30080}]}
`;

/** The severity of what two Services in two files collide in. */
function severity(one: string, other: string): string | undefined {
  const manifests = [one, other].flatMap((file, index) => [
    ...readText(service(`web${index}`), file).manifests,
  ]);
  const network = new Network(DEFAULT_TARGET, manifests);
  return softenedBetweenLessons(runRules([NET203], [network]))[0]?.severity;
}

test.each([
  ['phases/01-basics/web.yaml', 'phases/02-app/web.yaml', 'info'],
  ['phases/01-basics/web.yaml', 'phases/01-basics/app.yaml', 'error'],
  ['server/example/app/web.yaml', 'server/example/app/build/web.yaml', 'info'],
  ['lab1/web.yaml', 'lab2/web.yaml', 'info'],
  ['day-01 pods/web.yaml', 'day-02 services/web.yaml', 'info'],
  ['lab1/web.yaml', 'web/web.yaml', 'error'],
  ['01-infra/web.yaml', '02-apps/web.yaml', 'error'],
  ['clusters/lab/infra/web.yaml', 'clusters/lab/apps/web.yaml', 'error'],
  ['apps/web/web.yaml', 'apps/api/web.yaml', 'error'],
  ['web.yaml', 'api.yaml', 'error'],
])('between %s and %s: %s', (one, other, expected) => {
  expect(severity(one, other)).toBe(expected);
});

test('two in one folder collide, whatever a third one does elsewhere', () => {
  const files = ['lab1/web.yaml', 'lab1/api.yaml', 'lab2/web.yaml'];
  const manifests = files.flatMap((file, index) => [
    ...readText(service(`web${index}`), file).manifests,
  ]);
  const network = new Network(DEFAULT_TARGET, manifests);
  const [finding] = softenedBetweenLessons(runRules([NET203], [network]));
  expect(finding?.severity).toBe('error');
});
