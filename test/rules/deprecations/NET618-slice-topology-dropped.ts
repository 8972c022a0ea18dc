import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const SLICE = (more: string) =>
  yaml(
    service('{ports: [{port: 80}]}'),
    slice(`[{addresses: [192.0.2.10], ${more}}]`, '[{port: 80}]'),
  );

export const cases: RuleCases = {
  facts: ['4 endpoints[].deprecatedTopology'],
  wrong: {
    yaml: SLICE('deprecatedTopology: {kubernetes.io/hostname: node-a}'),
    text: `
warning NET618 slice-topology-dropped: the API server drops deprecatedTopology of EndpointSlice web-1
  wrong.yaml:10   EndpointSlice default/web-1   endpoints[0].deprecatedTopology
  why: the field is read-only: the API server drops it silently when the slice is written
  fix: Write zone and nodeName instead.
  see: npx cdk8s-reach rules NET618
`,
  },
  right: SLICE('nodeName: node-a, zone: a'),
  silent: { 'nothing in it': { yaml: SLICE('deprecatedTopology: null') } },
};
