/** Manifests that the cases of the address rules are made of, one document each. */

type Annotations = Readonly<Record<string, string>>;

/** `more` is what else stands in the spec, line by line. */
export function balancer(
  name: string,
  annotations: Annotations = {},
  more: readonly string[] = [],
  port = 80,
): string {
  return service(name, 'LoadBalancer', annotations, more, port);
}

export function service(
  name: string,
  type: string,
  annotations: Annotations = {},
  more: readonly string[] = [],
  port = 80,
): string {
  const pairs = Object.entries(annotations).map(([key, value]) => `    ${key}: "${value}"`);
  return document(
    'v1',
    'Service',
    [`name: ${name}`, ...(pairs.length > 0 ? ['annotations:', ...pairs.map(dedent)] : [])],
    [`type: ${type}`, `selector: {app: ${name}}`, `ports: [{port: ${port}}]`, ...more],
  );
}

export function pool(
  name: string,
  addresses: readonly string[],
  more: readonly string[] = [],
): string {
  const entries = addresses.map((one) => JSON.stringify(one)).join(', ');
  return metallb('IPAddressPool', name, [`addresses: [${entries}]`, ...more]);
}

/** A pool that is advertised, so that nothing is wrong with it beside Services. */
export function advertisedPool(
  name: string,
  addresses: readonly string[],
  more: readonly string[] = [],
): string {
  return (
    pool(name, addresses, more) + metallb('L2Advertisement', name, [`ipAddressPools: [${name}]`])
  );
}

/** An object of MetalLB in its namespace. */
export function metallb(kind: string, name: string, spec: readonly string[]): string {
  const version = kind === 'BGPPeer' ? 'metallb.io/v1beta2' : 'metallb.io/v1beta1';
  return document(version, kind, [`name: ${name}`, 'namespace: metallb-system'], spec);
}

export function document(
  apiVersion: string,
  kind: string,
  metadata: readonly string[],
  spec: readonly string[],
): string {
  return `---
apiVersion: ${apiVersion}
kind: ${kind}
metadata:
${metadata.map((line) => `  ${line}\n`).join('')}${spec.length > 0 ? 'spec:\n' : ''}${spec.map((line) => `  ${line}\n`).join('')}`;
}

function dedent(line: string): string {
  return line.slice(2);
}
