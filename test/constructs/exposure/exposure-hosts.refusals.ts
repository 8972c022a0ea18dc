import type { Chart } from 'cdk8s';
import { ExposedApp, Exposure } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app =
  (...expose: Exposure[]) =>
  (chart: Chart) =>
    new ExposedApp(chart, 'web', { selector: { app: 'web' }, ports: [{ port: 80 }], expose });

/** Hosts, one or several. */
export const EXPOSURE_HOSTS: readonly Refusal[] = [
  {
    name: 'a host and hosts',
    make: app(Exposure.http({ host: 'shop.example.com', hosts: ['www.example.com'] })),
    message: `test/web: expose[0].hosts: ["www.example.com"] cannot be combined with host
  why: host is a list of one host
  fix: write one of them`,
  },
  {
    name: 'hosts that are none, wrong or repeated',
    facts: ['5.1 rules[].host'],
    make: app(
      Exposure.http({ hosts: [] }),
      Exposure.http({ ingressName: 'b', hosts: ['b.example.com', 'B'] }),
      Exposure.http({ ingressName: 'c', hosts: ['c.example.com', 'c.example.com'] }),
    ),
    message: `test/web: expose[0].hosts is empty
  why: it is unclear whether no host is meant, or every host
  fix: write at least one host, or remove hosts
test/web: expose[1].hosts[1]: "B" is not a host name
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "b"
test/web: expose[2].hosts names "c.example.com" twice
  why: the second one would have no effect
  fix: remove one of them`,
  },
  {
    name: 'one of several hosts that another exposure has with the same path',
    make: app(
      Exposure.http({ hosts: ['a.example.com', 'b.example.com'] }),
      Exposure.http({ ingressName: 'b', host: 'b.example.com' }),
    ),
    message: `test/web: expose[1].path: "/" is also the path of another Ingress of the app, on the same host
  why: a request would match both, and the controller refuses one of them or ignores it
  fix: write another path or another host, or remove one of the exposures`,
  },
];
