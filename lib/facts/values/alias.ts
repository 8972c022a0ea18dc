import { NOT_DNS_NAME, RESOLVED_IN_LOOP } from './sentences';
import { tryIp } from '../../net/ip';
import type { Fact, Fault } from './fault';
import { isSubdomain } from './names';

/**
 * The target of an ExternalName Service.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 */
export const externalName: Fact<string> = (target) => {
  const name = target.endsWith('.') ? target.slice(0, -1) : target;
  if (tryIp(name) || /^\d+(\.\d+){3}$/.test(name)) return anAddress();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
    return notAName('an alias is a DNS record, without a scheme or a path', hostOf(name));
  if (/:\d+$/.test(name))
    return notAName('an alias is a DNS record, and DNS has no ports', hostOf(name));
  if (!isSubdomain(name)) return notAName(RULE, /[A-Z]/.test(name) ? name.toLowerCase() : '');
  if (/\.svc$/.test(name)) return halfAName(name);
  return undefined;
};

const RULE =
  'it is a DNS name of lower-case letters, digits, "-" and ".", of at most 253 characters, without a wildcard or "_"';

function notAName(why: string, better: string): Fault {
  const good = better !== '' && !externalName(better);
  return {
    what: NOT_DNS_NAME,
    why,
    fix: `write ${good ? `"${better}"` : 'a name such as "db.example.com"'}`,
  };
}

function anAddress(): Fault {
  return {
    what: 'is an address',
    why: 'an alias is a DNS record that contains a name; CoreDNS answers nothing for an alias to an address',
    fix: 'use LegacyBackend, which gives addresses a Service name',
  };
}

function halfAName(name: string): Fault {
  return {
    what: 'is only a part of a Service name',
    why: 'a resolver looks up the target of an alias without the search list of a pod',
    fix: `write the full name, such as "${name}.cluster.local"`,
  };
}

/** An alias whose target is its own name: the resolver goes round until it gives up. */
export function aliasToItself(full: string): Fact<string> {
  return (target) =>
    target === full || target === `${full}.`
      ? {
          what: 'is the name of the alias itself',
          why: RESOLVED_IN_LOOP,
          fix: 'write the name of the system outside the cluster',
        }
      : undefined;
}

function hostOf(url: string): string {
  return url
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .toLowerCase();
}
