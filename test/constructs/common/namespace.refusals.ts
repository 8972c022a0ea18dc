import { Namespace, PodSecurity } from '../../../lib';
import type { Refusal } from '../../support/refusal';

/** Namespaces. */
export const NAMESPACE: readonly Refusal[] = [
  {
    name: 'a name of a namespace that is none',
    facts: ['1.3 Namespace'],
    make: (chart) => new Namespace(chart, 'shop', { name: 'team.shop' }),
    message: `test/shop: name: "team.shop" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "team-shop"`,
  },
  {
    name: 'a profile that a label has too',
    make: (chart) =>
      new Namespace(chart, 'shop', {
        labels: { 'pod-security.kubernetes.io/enforce': 'baseline' },
        podSecurity: PodSecurity.RESTRICTED,
      }),
    message: `test/shop: props: {"labels":{"pod-security.kubernetes.io/enforce":"baseline"},"podSecurity":"re... has podSecurity and the label pod-security.kubernetes.io/enforce
  why: both set the same label
  fix: remove the label`,
  },
];
