import { servicesOfContainers } from '../../../lib/model/queries/services-of-containers';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

const ALIAS = `
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {type: ExternalName, externalName: db.example.com}
`;

/** The aliases that a container of a Pod of a namespace names. */
function named(container: string, namespace: string, alias = ALIAS): string[] {
  const pod = `
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: ${namespace}}
spec: {containers: [{name: web, image: "web:1", ${container}}]}
`;
  const { manifests } = readText(`${alias}---${pod}`, 'a.yaml');
  return [...servicesOfContainers(new Network(DEFAULT_TARGET, manifests))];
}

const variable = (value: string, name = 'DATA') => `env: [{name: ${name}, value: "${value}"}]`;

test.each([
  ['a URL with the full name', variable('http://db.shop.svc.cluster.local:80'), 'blog'],
  ['the name and the namespace', variable('db.shop'), 'blog'],
  ['a dot at the end', variable('db.shop.svc.cluster.local.'), 'blog'],
  ['a URL with the name', variable('http://db/path'), 'shop'],
  ['a URL with a user', variable('postgres://user:word@db/shop'), 'shop'],
  ['the name and a port', variable('db:5432'), 'shop'],
  ['a variable for a host', variable('db', 'DB_HOST'), 'shop'],
  ['an argument', 'args: ["--target=http://db:80"]', 'shop'],
  ['a command', 'command: [wait-for, "db:80"]', 'shop'],
])('is named: %s', (_, container, namespace) => {
  expect(named(container, namespace)).toEqual(['shop/db']);
});

test.each([
  ['a word alone', variable('db'), 'shop'],
  ['another namespace', variable('http://db:80'), 'blog'],
  ['a name of the DNS outside', variable('http://db.shop.example.com'), 'blog'],
  ['the end of another name', variable('http://my-db:80'), 'shop'],
  ['the beginning of another name', variable('http://db-2:80'), 'shop'],
  ['a variable without a value', 'env: [{name: DB_HOST}]', 'shop'],
  ['an environment that is no list', 'env: 3', 'shop'],
])('is not named: %s', (_, container, namespace) => {
  expect(named(container, namespace)).toEqual([]);
});

test('a Service with pods is left out, and not one of endpoints that are maintained by hand', () => {
  const of = (spec: string) =>
    named(variable('http://db:80'), 'shop', ALIAS.replace(/spec:.*/, `spec: ${spec}`));
  expect(of('{selector: {app: db}}')).toEqual([]);
  expect(of('{ports: [{port: 80}]}')).toEqual(['shop/db']);
});
