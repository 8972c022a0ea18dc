import { Folder } from '../../support/folder';
import { reach } from '../../support/reach';

const folder = new Folder();

const SERVICE = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
`;
const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: api, port: {number: 80}}}}]}}]
`;

test.each([
  ['helm.cattle.io/v1', 0],
  ['source.toolkit.fluxcd.io/v1', 1],
])('without units, a HelmChart of %s leaves what is missing: %i', (apiVersion, count) => {
  folder.write('web.yaml', SERVICE);
  folder.write('ingress.yaml', INGRESS);
  folder.write('api.yaml', `apiVersion: ${apiVersion}\nkind: HelmChart\nmetadata: {name: api}\n`);
  const { stdout } = reach(['check', '.', '--only', 'NET503'], { folder: folder.path });
  expect(stdout.match(/^info NET503/gm) ?? []).toHaveLength(count);
});
