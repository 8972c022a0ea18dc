import { saysIstioProtocol } from '../../facts/controllers/istio';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET811: Rule = {
  id: 'NET811',
  name: 'istio-port-name',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['services'],
  what: 'A port of a Service does not tell Istio its protocol.',
  why: 'Istio then looks at each connection for HTTP, and takes all else for plain TCP, without routes, retries and metrics of requests',
  fix: 'Write appProtocol, or a name that begins with the protocol, such as "http-metrics" or "grpc".',
  waive: 'If the Service is not in a mesh of Istio.',
  sources: [
    'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
    'https://istio.io/latest/docs/reference/config/analysis/ist0118/',
  ],
  check({ services }, report) {
    for (const { manifest, type, ports } of services) {
      if (type === 'ExternalName') continue;
      for (const { field, name, port, protocol, appProtocol } of ports) {
        if (protocol !== 'TCP' || appProtocol !== undefined || saysIstioProtocol(name)) continue;
        report({
          places: ['name', 'appProtocol'].map((key) => place(manifest, `${field}.${key}`)),
          what: `port ${name || (port ?? 'without a number')} does not tell Istio its protocol`,
        });
      }
    }
  },
};
