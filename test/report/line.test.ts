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

test('a finding in one line says how many places it does not name', () => {
  const [finding] = findings();
  const among = Array.from({ length: 11 }, () => ({ field: '' }));
  const line = (more: typeof among) =>
    finding && findingLine({ ...finding, places: finding.places.slice(0, 1), among: more });
  expect([line(among), line([...among, { field: '' }])]).toEqual([
    expect.stringContaining('spec.ports[0].nodePort, and 1 more place. Fix'),
    expect.stringContaining('spec.ports[0].nodePort, and 2 more places. Fix'),
  ]);
});
