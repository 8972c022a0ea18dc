import type { RuleCases } from '../cases';
import { HTTP_LISTENER, farGatewayYaml } from '../route-yaml';

const GATEWAY = (ref: string) =>
  farGatewayYaml(HTTP_LISTENER, `infrastructure: {parametersRef: {${ref}}}`);
const PROXY = 'group: gateway.envoyproxy.io, kind: EnvoyProxy, name: edge';
const OBJECT = `---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: {name: edge, namespace: infra}
spec: {}
`;
const MAP = 'group: "", kind: ConfigMap, name: edge';

export const cases: RuleCases = {
  facts: ['6.2 gatewayClassName'],
  wrong: {
    yaml: GATEWAY(PROXY.replace('edge', 'edgy')) + OBJECT,
    text: `
info NET531 gateway-parameters-absent: EnvoyProxy infra/edgy is not in the checked files
  wrong.yaml:8   Gateway infra/edge   spec.infrastructure.parametersRef
  why: if the object does not exist, the Gateway or the class is not accepted (InvalidParameters)
  fix: Correct the name, the kind or the namespace, or add the object to the checked files.
  see: npx cdk8s-reach rules NET531
`,
  },
  right: GATEWAY(PROXY) + OBJECT,
  silent: {
    'an object whose namespace a later tool writes': {
      yaml: GATEWAY(PROXY) + OBJECT.replace(', namespace: infra', ''),
    },
    'a ConfigMap where no ConfigMap is given': { yaml: GATEWAY(MAP) },
  },
  reported: {
    'a ConfigMap where others are given': {
      yaml: `${GATEWAY(MAP)}---
apiVersion: v1
kind: ConfigMap
metadata: {name: other, namespace: infra}
data: {a: b}
`,
      at: [['Gateway infra/edge spec.infrastructure.parametersRef']],
    },
    'the parameters of a class': {
      yaml: `---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: edge}
spec: {controllerName: example.com/edge, parametersRef: {${PROXY}, namespace: default}}
${OBJECT}`,
      at: [['GatewayClass edge spec.parametersRef']],
    },
  },
};
