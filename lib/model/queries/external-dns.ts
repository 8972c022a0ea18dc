import type { Service } from '../objects/service';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Program } from './programs';
import { flagValues, hasVariable, programsOf } from './programs';

export const EXTERNAL_DNS_PREFIX = 'external-dns.alpha.kubernetes.io/';
export const EXTERNAL_DNS_HOSTNAME = `${EXTERNAL_DNS_PREFIX}hostname`;

export const externalDnsPrograms = derived((network): readonly Program[] =>
  programsOf(network, /(^|\/)external-dns$/),
);

/** Whether an object requests a name from external-dns, and not from another controller. */
export function asksForDnsName({ annotations }: Manifest): boolean {
  const controller = annotations[`${EXTERNAL_DNS_PREFIX}controller`] ?? 'dns-controller';
  return Boolean(annotations[EXTERNAL_DNS_HOSTNAME]) && controller === 'dns-controller';
}

/** The kinds of objects that a program reads; empty where its arguments do not say. */
export function dnsSourcesOf(program: Program): readonly string[] {
  const sources = flagValues(program, 'source');
  const isKnown =
    !hasVariable(program, 'EXTERNAL_DNS_SOURCE') && !sources.some((one) => one.includes('$('));
  return isKnown ? sources : [];
}

/** Whether no program makes a record for a Service, since its address is one of the cluster. */
export function isSkippedByDns(service: Service, programs: readonly Program[]): boolean {
  const { type, isHeadless, manifest } = service;
  if (type !== 'ClusterIP' || isHeadless || manifest.annotations[`${EXTERNAL_DNS_PREFIX}target`]) {
    return false;
  }
  return !programs.some(publishesInternal);
}

function publishesInternal(program: Program): boolean {
  return (
    flagValues(program, 'publish-internal-services').some((value) => value !== 'false') ||
    hasVariable(program, 'EXTERNAL_DNS_PUBLISH_INTERNAL_SERVICES')
  );
}
