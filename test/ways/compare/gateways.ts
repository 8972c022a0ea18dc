export const backend = (text: string) =>
  text.split(' ').map((one) => {
    const [name = '', weight] = one.split('=');
    return `{ name: ${name}, port: 80${weight === undefined ? '' : `, weight: ${weight}`} }`;
  });

export const TLS_GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: tls, namespace: shop }
spec:
  gatewayClassName: a
  listeners:
    - { name: one, port: 8443, protocol: TLS, hostname: a.example.com, tls: { mode: Passthrough } }
    - { name: any, port: 8443, protocol: TLS, tls: { mode: Passthrough } }
`;

export const tlsRoute = (name: string, to: string, parent: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata: { name: ${name}, namespace: shop }
spec: { parentRefs: [{ ${parent} }], hostnames: [a.example.com], rules: [{ backendRefs: [${backend(to).join(', ')}] }] }
`;

export const TWO_LISTENERS = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: two, namespace: shop }
spec:
  gatewayClassName: a
  listeners:
    - { name: wide, port: 80, protocol: HTTP, hostname: "*.example.com" }
    - { name: any, port: 80, protocol: HTTP }
`;

/** Excluded at neither listener, since each is at one of the two. */
export const atListener = (kind: string, name: string, to: string, more: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: ${name}, namespace: shop }
spec:
  parentRefs: [{ name: two, sectionName: ${kind === 'HTTPRoute' ? 'wide' : 'any'} }]
  hostnames: ["*.example.com"]
  rules: [{ ${more}backendRefs: [${backend(to).join(', ')}] }]
`;

export const VERSION_ONE = 'matches: [{ headers: [{ name: X-Version, value: "1" }] }], ';

/** As Flux fills it in. */
export const filledIn = (hostname: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: secure, namespace: shop }
spec:
  gatewayClassName: a
  listeners:
    - { name: https, port: 443, protocol: HTTPS, ${hostname}tls: { certificateRefs: [{ name: "\${DOMAIN/./-}-tls" }] } }
`;
export const FILLED_IN = 'hostnames: ["a.${DOMAIN}"], ';
