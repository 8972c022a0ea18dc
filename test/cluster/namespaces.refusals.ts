import { Cluster } from '../../lib';
import type { Refusal } from '../support/refusal';

/** The namespaces of a cluster. */
export const NAMESPACES: readonly Refusal[] = [
  {
    name: 'a namespace without a name, and with one that is none',
    facts: ['1.3 Namespace'],
    make: (chart) => new Cluster(chart, 'lab', { namespaces: [{ name: 'a.b' }, {} as never] }),
    message: `test/lab: namespaces[0].name: "a.b" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "a-b"
test/lab: namespaces[1].name is missing
  why: the prop is required and has no default
  fix: write for example name: "shop"`,
  },
  {
    name: 'one namespace twice',
    make: (chart) =>
      new Cluster(chart, 'lab', { namespaces: [{ name: 'shop' }, { name: 'shop' }] }),
    message: `test/lab: namespaces contains "shop" twice
  why: a namespace has one manifest, with all of its labels
  fix: remove the second one`,
  },
];
