import { findingLine } from '../../lib/report/line';
import { findings } from './cases';

test('a finding in one line names every place, and nothing that is not there', () => {
  const fix = 'Fix: Write another node port, or remove it so that the cluster picks one.';
  expect(findings().slice(0, 2).map(findingLine)).toEqual([
    `NET203 node port 30080 is claimed by 2 Services: k8s/all.yaml:11 Service default/front spec.ports[0].nodePort, k8s/all.yaml:5 Service default/web spec.ports[0].nodePort. ${fix}`,
    `NET203 it may be: shop/web. ${fix}`,
  ]);
});

test('a finding in one line has nothing that is not seen', () => {
  const [finding] = findings();
  const line = finding && findingLine({ ...finding, what: 'a\u001b[31m\nb', places: [] });
  expect(line).toBe(
    'NET203 a\\u001b[31m\\u000ab: . Fix: Write another node port, or remove it so that the cluster picks one.',
  );
});
