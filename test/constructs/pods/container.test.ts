import type { ContainerProps } from '../../../lib';
import { ExposedApp } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { CONTAINERS } from './container.refusals';

function container(props: ContainerProps) {
  const chart = chartFor();
  new ExposedApp(chart, 'web', { image: 'web:1', ports: [{ port: 80 }], ...props });
  const { template } = manifest(chart, 'Deployment').spec as {
    template: { spec: { containers: object[] } };
  };
  return template.spec.containers[0];
}

const plain = { image: 'web:1', name: 'web', ports: [{ containerPort: 80 }] };

test('a container gets its variables in the order in which they are written', () => {
  const env = { URL: 'http://$(HOST)/', HOST: 'db', A: '' };
  expect(container({ command: ['serve'], args: ['-v'], env, envFromSecrets: ['b', 'a'] })).toEqual({
    ...plain,
    command: ['serve'],
    args: ['-v'],
    env: [
      { name: 'URL', value: 'http://$(HOST)/' },
      { name: 'HOST', value: 'db' },
      { name: 'A', value: '' },
    ],
    envFrom: [{ secretRef: { name: 'b' } }, { secretRef: { name: 'a' } }],
  });
});

test('a container has nothing that is empty', () => {
  expect(container({ command: [], args: [], env: {}, envFromSecrets: [] })).toEqual(plain);
});

testRefusals(CONTAINERS);
