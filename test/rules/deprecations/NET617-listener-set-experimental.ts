import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['6.1 ListenerSet'],
  target: { gatewayApi: '1.5' },
  wrong: {
    yaml: `
apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XListenerSet
metadata: {name: shop}
spec: {parentRef: {name: web}, listeners: [{name: shop, port: 443, protocol: HTTPS, hostname: shop.example.com, tls: {certificateRefs: [{name: shop}]}}]}
`,
    text: `
warning NET617 listener-set-experimental: XListenerSet shop is named ListenerSet since Gateway API 1.5
  wrong.yaml:2   XListenerSet default/shop   kind
  why: XListenerSet is named ListenerSet since Gateway API 1.5, and newer releases do not install the old kind
  fix: Write \`apiVersion: gateway.networking.k8s.io/v1\` and \`kind: ListenerSet\`.
  see: npx cdk8s-reach rules NET617
`,
  },
  right: `
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: {name: shop}
spec: {parentRef: {name: web}, listeners: [{name: shop, port: 443, protocol: HTTPS, hostname: shop.example.com, tls: {certificateRefs: [{name: shop}]}}]}
`,
  silent: {
    'a release before': {
      yaml: `
apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XListenerSet
metadata: {name: shop}
spec: {parentRef: {name: web}, listeners: [{name: shop, port: 443, protocol: HTTPS, hostname: shop.example.com, tls: {certificateRefs: [{name: shop}]}}]}
`,
      target: { gatewayApi: '1.4' },
    },
  },
};
