// A function from a name to the objects of an app, and a comprehension over a range. Names are put
// together with +, which takes a third of the time of the % operator.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const APPS = `local app(name) =
  local labels = { app: name };
  [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: name },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels: labels },
          spec: {
            containers: [
              {
                image: 'registry.example.com/' + name + ':1.4',
                name: name,
                ports: [{ containerPort: 8080 }],
              },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: name },
      spec: { ports: [{ port: 80, targetPort: 8080 }], selector: labels },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: name },
      spec: {
        rules: [
          {
            host: name + '.example.com',
            http: {
              paths: [
                {
                  backend: { service: { name: name, port: { number: 80 } } },
                  path: '/',
                  pathType: 'Prefix',
                },
              ],
            },
          },
        ],
      },
    },
  ];
function(count) [object for at in std.range(0, count - 1) for object in app('app-' + at)]
`;

module.exports = {
  name: 'jsonnet',
  title: 'jsonnet',
  module: 'github.com/google/go-jsonnet/cmd/jsonnet',
  release: 'v0.22.0',
  versionArgs: ['--version'],
  writeInput: (folder) => writeFileSync(join(folder, 'apps.jsonnet'), APPS),
  args: (apps) => ['--yaml-stream', '--tla-code', `count=${apps}`, 'apps.jsonnet'],
};
