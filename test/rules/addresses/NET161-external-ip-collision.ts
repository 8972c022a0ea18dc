import type { RuleCases } from '../cases';
import { service } from '../metallb';

const on = (name: string, ip: string, port = 80) =>
  service(name, 'ClusterIP', {}, [`externalIPs: ["${ip}"]`], port);

export const cases: RuleCases = {
  wrong: {
    yaml: on('web', '192.0.2.10') + on('blog', '192.0.2.10'),
    text: `
warning NET161 external-ip-collision: port 80/TCP of 192.0.2.10 is used by 2 Services
  wrong.yaml:19   Service default/blog   spec.ports[0].port
  wrong.yaml:20   Service default/blog   spec.externalIPs[0]
  wrong.yaml:9    Service default/web    spec.ports[0].port
  wrong.yaml:10   Service default/web    spec.externalIPs[0]
  why: the API server accepts both, and the nodes send the traffic to one of them
  fix: Write another address or another port.
  see: npx cdk8s-reach rules NET161
`,
  },
  right: on('web', '192.0.2.10') + on('blog', '192.0.2.10', 8080),
  silent: {
    'one port for TCP and UDP': {
      yaml:
        on('tcp', '192.0.2.10', 53) +
        on('udp', '192.0.2.10', 53).replace('port: 53', 'port: 53, protocol: UDP'),
    },
    'one Service that is given twice': { yaml: on('web', '192.0.2.10') + on('web', '192.0.2.10') },
  },
};
