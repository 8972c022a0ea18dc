// The finished objects of a case: what the floor writes, and what every engine has to come to.

const IMAGES = 'registry.example.com';

function* finishedObjects({ apps, aliases }) {
  for (let at = 0; at < apps; at++) yield* finishedApp(`app-${at}`);
  for (let at = 0; at < aliases; at++) yield finishedAlias(`alias-${at}`);
}

function finishedApp(name) {
  return [deployment(name), service(name), ingress(name)];
}

function deployment(name) {
  const labels = { app: name };
  const containers = [{ image: `${IMAGES}/${name}:1.4`, name, ports: [{ containerPort: 8080 }] }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers } },
    },
  };
}

function service(name) {
  const spec = { ports: [{ port: 80, targetPort: 8080 }], selector: { app: name } };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec };
}

function ingress(name) {
  const backend = { service: { name, port: { number: 80 } } };
  const http = { paths: [{ backend, path: '/', pathType: 'Prefix' }] };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name },
    spec: { rules: [{ host: `${name}.example.com`, http }] },
  };
}

function finishedAlias(name) {
  const spec = { externalName: `${name}.example.net`, type: 'ExternalName' };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec };
}

module.exports = { finishedApp, finishedObjects };
