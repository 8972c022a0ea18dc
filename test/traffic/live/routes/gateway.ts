import type { Lab } from '../lab/lab';

/** A class, and the Gateway of a namespace that tables of routes are attached to. */
export async function makeGateway(lab: Lab, namespace: string, controller: string): Promise<void> {
  const listener = (name: string, protocol: string, port: number) => ({ name, protocol, port });
  const certificateRefs = [{ name: 'shop-tls' }];
  await lab.apply([
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GatewayClass',
      metadata: { name: namespace },
      spec: { controllerName: controller },
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'edge', namespace },
      spec: {
        gatewayClassName: namespace,
        listeners: [
          listener('http', 'HTTP', 80),
          { ...listener('https', 'HTTPS', 443), tls: { certificateRefs } },
        ],
      },
    },
  ]);
}
