import { Folder } from '../support/folder';
import { reach } from '../support/reach';

const folder = new Folder();

test('what a patch has taken away is meant to be absent', () => {
  const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations: {cert-manager.io/issuer: ca}
spec:
  tls: [{hosts: [web.example.com], secretName: web-tls}]
  defaultBackend: {service: {name: web, port: {number: 80}}}
`;
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': ingress,
    'plain/kustomization.yaml':
      'resources: [../base]\npatches:\n- target: {kind: Ingress}\n  patch: |-\n    - op: remove\n      path: /spec/tls\n',
  };
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  expect(reach(['check', '.', '--only', 'NET540'], { folder: folder.path })).toEqual({
    exitCode: 0,
    stdout: `info NET540 certificate-not-requested: Ingress web names an issuer, and has no spec.tls
  base/web.yaml:5              Ingress default/web   metadata.annotations["cert-manager.io/issuer"]
  plain/kustomization.yaml:5   Ingress default/web   spec.tls
  why: a patch has removed spec.tls, and the issuer has no effect
  fix: Remove the annotation by a patch too.
  see: npx cdk8s-reach rules NET540

1 info; checked 1 object in 1 file, 1 unit rendered
Assumed: Kubernetes 1.37, the newest (declare it with --cluster)
`,
    stderr: '',
  });
});
