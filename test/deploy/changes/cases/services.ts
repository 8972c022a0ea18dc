import type { Case, Fields } from './case';
import { object } from './case';

const service = (spec: Fields) =>
  object('v1', 'Service')({ spec: { ports: [{ port: 80 }], ...spec } });
const NONE = { clusterIP: 'None' };
const ONE = { clusterIP: '10.97.7.1' };
const ALIAS = { type: 'ExternalName', externalName: 'db.example.com' };
const BOTH = { ipFamilyPolicy: 'RequireDualStack' };
const LB = { type: 'LoadBalancer' };

export const SERVICES: readonly Case[] = [
  {
    name: 'a Service with a cluster IP becomes headless',
    old: service({}),
    now: service(NONE),
    says: ['spec.clusterIP of Service default/web changes from nothing to "None"'],
  },
  {
    name: 'a headless Service gets an address',
    old: service(NONE),
    now: service(ONE),
    says: ['spec.clusterIP of Service default/web changes from "None" to "10.97.7.1"'],
  },
  { name: 'None is left out, and stays', old: service(NONE), now: service({}), says: [] },
  {
    name: 'None is left out of a Service that gets node ports',
    old: service(NONE),
    now: service({ type: 'NodePort' }),
    says: ['spec.type of Service default/web changes from "ClusterIP" to "NodePort"'],
  },
  {
    name: 'another address',
    old: service(ONE),
    now: service({ clusterIP: '10.97.7.2' }),
    says: ['spec.clusterIP of Service default/web changes from "10.97.7.1" to "10.97.7.2"'],
  },
  { name: 'an address is left out, and stays', old: service(ONE), now: service({}), says: [] },
  {
    name: 'an address where the cluster has assigned one',
    old: service({}),
    now: service(ONE),
    says: ['?spec.clusterIP of Service default/web changes from nothing to "10.97.7.1"'],
  },
  { name: 'an alias gets an address', old: service(ALIAS), now: service(ONE), says: [] },
  { name: 'an alias becomes headless', old: service(ALIAS), now: service(NONE), says: [] },
  { name: 'an address becomes an alias', old: service({}), now: service(ALIAS), says: [] },
  { name: 'None becomes an alias', old: service(NONE), now: service(ALIAS), says: [] },
  {
    name: 'another first family',
    old: service({ ipFamilies: ['IPv4'] }),
    now: service({ ipFamilies: ['IPv6'] }),
    says: ['spec.ipFamilies[0] of Service default/web changes from "IPv4" to "IPv6"'],
  },
  {
    name: 'the family that an address is not of',
    old: service(ONE),
    now: service({ ipFamilies: ['IPv6'] }),
    says: ['spec.ipFamilies[0] of Service default/web changes from "IPv4" to "IPv6"'],
  },
  {
    name: 'a family where none was written',
    old: service({}),
    now: service({ ipFamilies: ['IPv4'] }),
    says: ['?spec.ipFamilies[0] of Service default/web changes from nothing to "IPv4"'],
    isTakenHere: true,
  },
  {
    name: 'a headless Service of another family',
    old: service({ ...NONE, selector: { app: 'web' }, ipFamilies: ['IPv4'] }),
    now: service({ ...NONE, selector: { app: 'web' }, ipFamilies: ['IPv6'] }),
    says: [],
  },
  {
    name: 'one family of two, without the policy',
    old: service({ ...BOTH, ipFamilies: ['IPv4', 'IPv6'] }),
    now: service({ ipFamilies: ['IPv4'] }),
    says: ['spec.ipFamilies of Service default/web changes from ["IPv4","IPv6"] to ["IPv4"]'],
  },
  {
    name: 'one family of two, with the policy',
    old: service({ ...BOTH, ipFamilies: ['IPv4', 'IPv6'] }),
    now: service({ ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'] }),
    says: [],
  },
  {
    name: 'the one family that is written, of the two that the cluster has made of it',
    old: service({ ...BOTH, ipFamilies: ['IPv4'] }),
    now: service({ ...BOTH, ipFamilies: ['IPv4'], selector: { app: 'web' } }),
    says: ['spec.ipFamilies of Service default/web stays ["IPv4"]'],
  },
  {
    name: 'a headless Service without a selector gets one',
    old: service(NONE),
    now: service({ ...NONE, selector: { app: 'web' } }),
    says: ['?spec.ipFamilyPolicy of Service default/web stays nothing'],
    isTakenHere: true,
  },
  {
    name: 'a headless Service that loses its selector gets two families, and not the policy',
    old: service({ ...NONE, selector: { app: 'web' } }),
    now: service({ ...NONE, ipFamilies: ['IPv4', 'IPv6'] }),
    says: ['spec.ipFamilies of Service default/web changes from [] to ["IPv4","IPv6"]'],
  },
  {
    name: 'a second address where the cluster has assigned one',
    old: service({ ...BOTH, ...ONE }),
    now: service({ ...BOTH, ...ONE, clusterIPs: ['10.97.7.1', 'fd00::7:1'] }),
    says: ['?spec.clusterIPs[1] of Service default/web changes from nothing to "fd00::7:1"'],
  },
  {
    name: 'a class of load balancers where there was none',
    old: service(LB),
    now: service({ ...LB, loadBalancerClass: 'example.com/a' }),
    says: ['spec.loadBalancerClass of Service default/web changes from nothing to "example.com/a"'],
  },
  {
    name: 'the class that a webhook of AWS writes',
    old: service(LB),
    now: service({ ...LB, loadBalancerClass: 'service.k8s.aws/nlb' }),
    says: [
      '?spec.loadBalancerClass of Service default/web changes from nothing to "service.k8s.aws/nlb"',
    ],
  },
  {
    name: 'a class, by way of another type',
    old: service({ ...LB, loadBalancerClass: 'example.com/a' }),
    now: service({ type: 'NodePort' }),
    says: [],
  },
  {
    name: 'another port for health checks',
    old: service({ ...LB, externalTrafficPolicy: 'Local', healthCheckNodePort: 31901 }),
    now: service({ ...LB, externalTrafficPolicy: 'Local', healthCheckNodePort: 31902 }),
    says: ['spec.healthCheckNodePort of Service default/web changes from 31901 to 31902'],
  },
];
