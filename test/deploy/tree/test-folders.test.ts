import { withoutTests } from '../../../lib/deploy/tree/test-folders';
import { readText } from '../../../lib/model/read/read';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n`;
const SERVICE = object('v1', 'Service');

/** The files of which something is left. */
function left(files: Readonly<Record<string, string>>): string[] {
  const readings = Object.entries(files).map(([file, text]) => readText(text, file));
  return withoutTests(readings).flatMap(({ manifests }) =>
    manifests.flatMap(({ origin }) => origin.file ?? []),
  );
}

test.each([
  ['kuttl.dev/v1beta1', 'TestStep'],
  ['kuttl.dev/v1beta1', 'TestAssert'],
  ['chainsaw.kyverno.io/v1alpha1', 'Test'],
])('the folder of a %s %s, and what is below it, is of a test', (apiVersion, kind) => {
  expect(
    left({
      'e2e/web/step.yaml': object(apiVersion, kind),
      'e2e/web/00-install.yaml': SERVICE,
      'e2e/web/files/a.yaml': SERVICE,
      'e2e/web-2/a.yaml': SERVICE,
      'k8s/a.yaml': SERVICE,
    }),
  ).toEqual(['e2e/web-2/a.yaml', 'k8s/a.yaml']);
});

test('the configuration of a suite tells of no test', () => {
  const files = { 'kuttl.yaml': object('kuttl.dev/v1beta1', 'TestSuite'), 'a.yaml': SERVICE };
  expect(left(files)).toEqual(['kuttl.yaml', 'a.yaml']);
});
