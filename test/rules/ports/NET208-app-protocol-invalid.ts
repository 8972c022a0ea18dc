import type { RuleCases } from '../cases';
import { service, slice } from '../yaml';

export const cases: RuleCases = {
  facts: ['1.1 qualified name / label key', '2.2 ports[].appProtocol', '4 ports[].appProtocol'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
  ports: [{port: 80, appProtocol: "h2c (cleartext)"}]
`,
    text: `
error NET208 app-protocol-invalid: "h2c (cleartext)" is not an application protocol
  wrong.yaml:6   Service default/web   spec.ports[0].appProtocol
  why: it is an IANA service name, or a name with a domain prefix, in the format of a label key
  fix: Write for example "https" or "kubernetes.io/h2c".
  see: npx cdk8s-reach rules NET208
`,
  },
  right: service('{selector: {app: web}, ports: [{port: 80, appProtocol: kubernetes.io/h2c}]}'),
  silent: {
    'upper case, which is allowed': {
      yaml: service('{selector: {app: web}, ports: [{port: 80, appProtocol: HTTPS}]}'),
    },
  },
  reported: {
    'a URL, in a slice': {
      yaml: slice('[{addresses: [192.0.2.1]}]', '[{port: 80, appProtocol: "http://"}]'),
      at: [['EndpointSlice default/web-1 ports[0].appProtocol']],
    },
  },
};
