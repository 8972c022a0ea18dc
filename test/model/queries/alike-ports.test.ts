import { servicesByPorts } from '../../../lib/model/queries/alike-ports';
import { networkOf } from '../../support/network';

const service = (name: string, ports: string) =>
  `{apiVersion: v1, kind: Service, metadata: {name: ${name}}, spec: {ports: ${ports}}}\n---\n`;

test('Services whose ports are written alike stand together', () => {
  const network = networkOf(
    service('a', '[{port: 80}]') +
      service('b', '[{port: 80}, {port: 81}]') +
      service('c', '[{port: 80}]') +
      service('d', 'null') +
      service('e', '[]'),
  );
  const names = [...servicesByPorts(network).values()].map((services) =>
    services.map(({ manifest }) => manifest.name).join(' '),
  );
  expect(names).toEqual(['a c', 'b', 'd e']);
});
