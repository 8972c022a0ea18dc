import { KEY_FORMAT, NOT_HOST_NAME, WRITE_APP_PROTOCOL, WRITE_DNS_NAME } from './sentences';
import { first, firstNumber } from '../releases/answer';
import type { Fact, Fault } from './fault';

const NOT_DNS_LABEL = 'is not a DNS label';
const NOT_SERVICE_NAME = 'is not a Service name';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const LABEL_WHY =
  'it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters';
const SUBDOMAIN_WHY =
  'it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters';

/** Namespaces, host names of pods and endpoints. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
export const dnsLabel: Fact<string> = (name) =>
  isLabel(name)
    ? undefined
    : { what: NOT_DNS_LABEL, why: LABEL_WHY, fix: instead(name, toLabel(name)) };

/** Names of most kinds. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
export const dnsSubdomain: Fact<string> = (name) =>
  isSubdomain(name)
    ? undefined
    : { what: 'is not a DNS subdomain', why: SUBDOMAIN_WHY, fix: instead(name, toSubdomain(name)) };

/**
 * A Service's name: a DNS-1035 label until Kubernetes 1.35, a DNS-1123 label from 1.36.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/5311-relaxed-validation-for-service-names
 */
export function serviceName(digitFirst: boolean): Fact<string> {
  return (name) => {
    if (!isLabel(name)) {
      return {
        what: NOT_SERVICE_NAME,
        why: `a Service name is a DNS label: ${LABEL_WHY}`,
        fix: instead(name, digitFirst ? toLabel(name) : toLabel(name).replace(/^[^a-z]+/, '')),
      };
    }
    if (digitFirst || LABEL_1035.test(name)) return undefined;
    return {
      what: NOT_SERVICE_NAME,
      why: `before ${first('digitFirstServiceNames')} a Service name must start with a letter`,
      fix: `write "s-${name.slice(0, 61).replace(/-+$/, '')}", or set kubernetes: "${firstNumber('digitFirstServiceNames')}" or later on the Cluster`,
    };
  };
}

/**
 * A StatefulSet's name: pods are called `<name>-<ordinal>`, which is also their host name, and the
 * label controller-revision-hash holds `<name>-<10 characters>`.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-identity
 */
export const statefulSetName: Fact<string> = (name) => {
  if (!isLabel(name))
    return { what: NOT_DNS_LABEL, why: LABEL_WHY, fix: instead(name, toLabel(name, 52)) };
  if (name.length <= 52) return undefined;
  return {
    what: `has ${name.length} characters`,
    why: 'the pods of a StatefulSet have a label of its name and a hash, of at most 63 characters, so the controller could not create them',
    fix: 'write a name of at most 52 characters',
  };
};

/** The key of a label or of an annotation. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export const labelKey: Fact<string> = (key) => {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const good =
    parts.length <= 2 &&
    name.length <= 63 &&
    QUALIFIED.test(name) &&
    (parts.length === 1 || isSubdomain(parts[0] ?? ''));
  if (good) return undefined;
  return {
    what: 'is not a label key',
    why: KEY_FORMAT,
    fix: 'write a key such as "app" or "app.kubernetes.io/name"',
  };
};

/** The value of a label. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
export const labelValue: Fact<string> = (value) => {
  if (value === '' || (value.length <= 63 && QUALIFIED.test(value))) return undefined;
  return {
    what: 'is not a label value',
    why: 'a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit',
    fix: 'write a value such as "web" or "1.0", and store other text in an annotation',
  };
};

/** A selector that matches by no label at all. */
export const selectsSomething: Fact<Readonly<Record<string, string>>> = (labels) =>
  Object.keys(labels).length > 0
    ? undefined
    : {
        what: 'selects no pods',
        why: 'a Service with an empty selector gets no endpoints from the cluster',
        fix: 'write labels of the pods, such as { app: "web" }',
      };

/** A name of whatever kind: it is a part of a path of the API. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#path-segment-names */
export const pathSegment: Fact<string> = (name) =>
  name !== '.' && name !== '..' && !/[/%]/.test(name)
    ? undefined
    : {
        what: 'is not a name',
        why: 'a name is a part of the path of an object in the API, and contains no "/" and no "%"',
        fix: 'write the name of an object',
      };

/** A name of DNS with at least two labels. @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types */
export const fullName: Fact<string> = (name) => {
  const plain = name.replace(/\.$/, '');
  const labels = plain.split('.');
  return labels.length > 1 && labels.every(isLabel) && plain.length <= 253
    ? undefined
    : {
        what: 'is not a full DNS name',
        why: 'it has at least two DNS labels separated by ".", and at most 253 characters',
        fix: WRITE_DNS_NAME,
      };
};

/** The application protocol of a port. @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol */
export const appProtocol: Fact<string> = (value) =>
  labelKey(value)
    ? {
        what: 'is not an application protocol',
        why: 'it is an IANA service name, or a name with a domain prefix, in the format of a label key',
        fix: WRITE_APP_PROTOCOL,
      }
    : undefined;

/** The class of a load balancer. @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class */
export const loadBalancerClass: Fact<string> = (value) =>
  labelKey(value)
    ? {
        what: 'is not a load-balancer class',
        why: 'it is a name, or a name with a domain prefix, in the format of a label key',
        fix: 'write for example "example.com/internal"',
      }
    : undefined;

/**
 * A host of a route or a listener: a DNS subdomain, or `*.` and one.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards
 */
export const ingressHost: Fact<string> = (host) => {
  const wildcard = host.startsWith('*.') ? '*.' : '';
  const base = host.slice(wildcard.length);
  if (/^\d+(\.\d+){3}$/.test(host) || host.includes(':')) return notAHost(addressOrPort(host));
  if (isSubdomain(base) && host.length <= 253) return undefined;
  if (base === '*') return notAHost(EVERY_HOST);
  const nearest = toSubdomain(base, 251);
  return notAHost({
    why: base.includes('*')
      ? 'a wildcard is the whole first label, as in "*.example.com"'
      : SUBDOMAIN_WHY,
    fix: instead(host, nearest && `${wildcard}${nearest}`),
  });
};

export function isLabel(name: string): boolean {
  return name.length <= 63 && LABEL.test(name);
}

export function isSubdomain(name: string): boolean {
  return name.length <= 253 && SUBDOMAIN.test(name);
}

const EVERY_HOST = {
  why: 'a wildcard replaces one label of a name, as in "*.example.com"',
  fix: 'remove host to match every host',
};

function notAHost(rest: Omit<Fault, 'what'>): Fault {
  return { what: NOT_HOST_NAME, ...rest };
}

function addressOrPort(host: string): Omit<Fault, 'what'> {
  if (/^[^:]+:\d+$/.test(host) && !/^[\d.]+:/.test(host)) {
    return {
      why: 'a route matches only the host; the port is the port of the listener',
      fix: `write "${toSubdomain(host.replace(/:\d+$/, ''))}"`,
    };
  }
  return {
    why: 'a route matches a name, not an address or a URL',
    fix: 'write a name such as "shop.example.com", or remove host to match every host',
  };
}

/** The nearest label, which may be empty. */
function toLabel(name: string, most = 63): string {
  return toSubdomain(name).replace(/\./g, '-').slice(0, most).replace(/-+$/, '');
}

/** The nearest subdomain, which may be empty. */
function toSubdomain(name: string, most = 253): string {
  return name
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/[-.]*\.[-.]*/g, '.')
    .replace(/^[-.]+/, '')
    .slice(0, most)
    .replace(/[-.]+$/, '');
}

function instead(name: string, better: string): string {
  return better && better !== name
    ? `write a name such as "${better}"`
    : 'write a name such as "web"';
}
