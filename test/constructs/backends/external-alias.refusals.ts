import type { ExternalAliasProps } from '../../../lib';
import { ExternalAlias, HeadlessSet } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const alias = (target: string) => (chart: Parameters<Refusal['make']>[0]) =>
  new ExternalAlias(chart, 'db', { target });

export const EXTERNAL_ALIAS: readonly Refusal[] = [
  {
    name: 'an alias to an IPv4 address',
    facts: ['12 ExternalName with an IP', '2.5 externalName looking like an IPv4 address'],
    make: alias('192.0.2.10'),
    message: `test/db: target: "192.0.2.10" is an address
  why: an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address
  fix: use LegacyBackend, which gives addresses a Service name`,
  },
  {
    name: 'an alias to an IPv6 address',
    facts: ['2.5 externalName IPv6 literal'],
    make: alias('2001:db8::10'),
    message: `test/db: target: "2001:db8::10" is an address
  why: an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address
  fix: use LegacyBackend, which gives addresses a Service name`,
  },
  {
    name: 'a URL',
    facts: ['12 ExternalName with http:// or port in it', '2.5 externalName'],
    make: alias('https://db.example.com/admin'),
    message: `test/db: target: "https://db.example.com/admin" is not a DNS name
  why: an alias is a DNS record, without a scheme or a path
  fix: write "db.example.com"`,
  },
  {
    name: 'a target with a port',
    facts: ['2.5 externalName'],
    make: alias('db.example.com:5432'),
    message: `test/db: target: "db.example.com:5432" is not a DNS name
  why: an alias is a DNS record, and DNS has no ports
  fix: write "db.example.com"`,
  },
  {
    name: 'a target with upper-case letters',
    facts: ['2.5 externalName'],
    make: alias('DB.example.com'),
    message: `test/db: target: "DB.example.com" is not a DNS name
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters, without a wildcard or "_"
  fix: write "db.example.com"`,
  },
  {
    name: 'a wildcard',
    facts: ['2.5 externalName'],
    make: alias('*.example.com'),
    message: `test/db: target: "*.example.com" is not a DNS name
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters, without a wildcard or "_"
  fix: write a name such as "db.example.com"`,
  },
  {
    name: 'no target at all',
    facts: ['2.4 externalName'],
    make: (chart) => new ExternalAlias(chart, 'db', {} as ExternalAliasProps),
    message: `test/db: target is missing
  why: the prop is required and has no default
  fix: write for example target: "db.example.com"`,
  },
  {
    name: 'half the name of a Service',
    facts: ['2.5 ExternalName pointing to in-cluster name of other namespace'],
    make: alias('db.shop.svc'),
    message: `test/db: target: "db.shop.svc" is only a part of a Service name
  why: a resolver looks up the target of an alias without the search list of a pod
  fix: write the full name, such as "db.shop.svc.cluster.local"`,
  },
  {
    name: 'an alias to itself',
    make: alias('db.default.svc.cluster.local'),
    message: `test/db: target: "db.default.svc.cluster.local" is the name of the alias itself
  why: a resolver would follow the names in a loop, and no client would ever get an address
  fix: write the name of the system outside the cluster`,
  },
  {
    name: 'an empty name',
    facts: ['1.3 name / generateName both empty'],
    make: (chart) => new ExternalAlias(chart, 'db', { target: 'db.example.com', name: '' }),
    message: `test/db: name: "" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "web"`,
  },
  {
    name: 'a name that is no label, from Kubernetes 1.36 on too',
    facts: ['1.3 Service (from 1.36)'],
    cluster: { kubernetes: '1.36' },
    make: (chart) => new ExternalAlias(chart, '2nd.db', { target: 'db.example.com' }),
    message: `test/2nd.db: id: "2nd.db" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "2nd-db"`,
  },
  {
    name: 'all faults of an alias at once',
    facts: ['1.3 Service', '1.4 metadata.namespace (namespaced kind)', '1.4 label key / value'],
    make: (chart) =>
      new ExternalAlias(chart, 'db', {
        target: '',
        name: 'My_DB',
        namespace: 'shop.eu',
        labels: { 'a b': 'c d' },
      }),
    message: `test/db: namespace: "shop.eu" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "shop-eu"
test/db: labels["a b"]: "a b" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/db: labels["a b"]: "c d" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation
test/db: target: "" is not a DNS name
  why: it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters, without a wildcard or "_"
  fix: write a name such as "db.example.com"
test/db: name: "My_DB" is not a Service name
  why: a Service name is a DNS label: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "my-db"`,
  },
  {
    name: 'a construct as the target',
    make: (chart) => {
      const set = new HeadlessSet(chart, 'pg', { image: 'postgres:17', ports: [{ port: 5432 }] });
      new ExternalAlias(chart, 'db', { target: set as never });
    },
    message: `test/db: target: an instance of HeadlessSet is not text
  why: it must be text
  fix: write .dnsName.full behind it`,
  },
  {
    name: 'a target of another JavaScript type',
    make: (chart) => new ExternalAlias(chart, 'db', { target: 5 as unknown as string }),
    message: `test/db: target: 5 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'a prop that does not exist',
    facts: ['1.4 unknown field in any object'],
    make: (chart) =>
      new ExternalAlias(chart, 'db', { target: 'db.example.com', host: 'x' } as ExternalAliasProps),
    message: `test/db: host is not a known property
  why: it would be ignored
  fix: write one of name, namespace, labels, annotations, target`,
  },
];
