import type { RuleCases } from '../cases';

const address = (spec: string) => `
apiVersion: networking.k8s.io/v1
kind: IPAddress
metadata: {name: 10.96.0.10}
${spec}`;

export const cases: RuleCases = {
  facts: ['1.3 IPAddress'],
  wrong: {
    yaml: address('spec: {}'),
    text: `
error NET189 ip-address-refused: IPAddress 10.96.0.10 has no parentRef
  wrong.yaml:4   IPAddress 10.96.0.10   spec.parentRef
  why: the API server refuses the object
  fix: Write parentRef with resource and name of the object, such as \`{resource: services, namespace: shop, name: web}\`.
  see: npx cdk8s-reach rules NET189
`,
  },
  right: address('spec: {parentRef: {resource: services, namespace: kube-system, name: kube-dns}}'),
  silent: {
    'a version that is gone': {
      yaml: address('spec: {}').replace('/v1', '/v1alpha1'),
    },
    'an object of another group, in no namespace': {
      yaml: address(
        'spec: {parentRef: {group: gateway.networking.k8s.io, resource: gateways, name: web}}',
      ),
    },
    'a name that a later tool fills in': {
      yaml: address('spec: {parentRef: {resource: services, name: "${NAME}"}}'),
    },
  },
  reported: {
    'no spec': { yaml: address(''), at: [['IPAddress 10.96.0.10 spec.parentRef']] },
    'a parent without resource, its name empty': {
      yaml: address('spec: {parentRef: {namespace: kube-system, name: ""}}'),
      at: [
        ['IPAddress 10.96.0.10 spec.parentRef.name'],
        ['IPAddress 10.96.0.10 spec.parentRef.resource'],
      ],
    },
  },
};
