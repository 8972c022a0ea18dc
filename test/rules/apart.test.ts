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
  ['dev/web.yaml', 'prod/web.yaml', 'info'],
  ['k8s/dev/web.yaml', 'k8s/prod/api/web.yaml', 'info'],
  ['k8s-staging/web.yaml', 'k8s-prod/web.yaml', 'info'],
  ['web-dev.yaml', 'web-prod.yaml', 'info'],
  ['web_dev.yaml', 'web_test.yaml', 'info'],
  ['web.dev.yaml', 'web.prod.yaml', 'info'],
  ['dev.yaml', 'prod.yaml', 'info'],
  ['web-prod.yaml', 'db-production.yaml', 'error'],
  ['web-prod.yaml', 'web-production.yaml', 'error'],
  ['web-dev.yaml', 'db-prod.yaml', 'error'],
  ['live-reload.yaml', 'load-test.yaml', 'error'],
  ['prod/web.yaml', 'production/web.yaml', 'error'],
  ['live/web.yaml', 'staging/web.yaml', 'info'],
  ['clusters/west/web.yaml', 'clusters/east/web.yaml', 'info'],
  ['clusters/west/web.yaml', 'clusters/shared/web.yaml', 'error'],
  ['dev/web.yaml', 'common/web.yaml', 'error'],
  ['dev/web/web.yaml', 'dev/api/web.yaml', 'error'],
  ['dev-web/web.yaml', 'dev-api/web.yaml', 'error'],
  ['prod/web.yaml', 'prod/api.yaml', 'error'],
  ['dev.yaml', 'web.yaml', 'error'],
  ['live-chat/web.yaml', 'web/web.yaml', 'error'],
])('between %s and %s: %s', (one, other, expected) => {
  expect(severity(one, other)).toBe(expected);
});

test.each([
  [['lab1/web.yaml', 'lab1/api.yaml', 'lab2/web.yaml']],
  [['dev/web.yaml', 'dev/api.yaml', 'prod/web.yaml']],
])('two in one folder collide, whatever a third one does elsewhere: %j', (files) => {
  const manifests = files.flatMap((file, index) => [
    ...readText(service(`web${index}`), file).manifests,
  ]);
  const network = new Network(DEFAULT_TARGET, manifests);
  const [finding] = softenedBetweenLessons(runRules([NET203], [network]));
  expect(finding?.severity).toBe('error');
});
