import { workloadsWith } from '../../model/queries/written-fields';
import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import { ipAddress } from '../../facts/values/addresses';
import type { Fault } from '../../facts/values/fault';
import { isLooseAddress } from '../../facts/values/loose-addresses';
import { nameserverCount, searchDomain, searchList } from '../../facts/values/pod-dns';
import type { Workload } from '../../model/objects/workload';
import { at, listOf, textOf, textsOf } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET427: Rule = {
  id: 'NET427',
  name: 'dns-config-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod has DNS settings that the API server refuses.',
  why: OBJECT_REFUSED,
  fix: 'Write at most 3 addresses of nameservers, 32 search domains of 2048 characters, and a name for each option.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  ],
  check(network, report) {
    const { target } = network;
    const isStrict = has(target, 'strictAddresses');
    const isRelaxed = has(target, 'relaxedSearchDomains');
    for (const workload of workloadsWith(network, 'dnsConfig')) {
      const config = at(workload.podSpec, 'dnsConfig');
      if (config === undefined) continue;
      nameserverDrafts(workload, config, isStrict).forEach(report);
      searchDrafts(workload, config, isRelaxed).forEach(report);
      optionDrafts(workload, config).forEach(report);
    }
  },
};

function nameserverDrafts(workload: Workload, config: unknown, isStrict: boolean): Draft[] {
  const nameservers = textsOf(at(config, 'nameservers'));
  const drafts = nameservers.flatMap((text, index) => {
    const fault = ipAddress(text);
    const severity = isStrict || !isLooseAddress(text) ? undefined : Severity.WARNING;
    const where = configAt(workload, `nameservers[${index}]`);
    return fault ? [{ ...draftOf(where, text, fault), severity }] : [];
  });
  return [...listDraft(workload, 'nameservers', nameserverCount(nameservers)), ...drafts];
}

function searchDrafts(workload: Workload, config: unknown, isRelaxed: boolean): Draft[] {
  const searches = textsOf(at(config, 'searches'));
  const drafts = searches.flatMap((text, index) => {
    const fault = searchDomain(isRelaxed)(text);
    return fault ? [draftOf(configAt(workload, `searches[${index}]`), text, fault)] : [];
  });
  return [...listDraft(workload, 'searches', searchList(searches)), ...drafts];
}

function optionDrafts(workload: Workload, config: unknown): Draft[] {
  return listOf(at(config, 'options')).flatMap((option, index) => {
    const where = configAt(workload, `options[${index}]`);
    return textOf(at(option, 'name')) ? [] : [{ places: [where], what: 'an option has no name' }];
  });
}

function listDraft(workload: Workload, key: string, fault: Fault | undefined): Draft[] {
  if (!fault) return [];
  const { what, ...rest } = draftOf(configAt(workload, key), 0, fault);
  return [
    {
      ...rest,
      what: what.replace(/^0/, `dnsConfig of ${workload.manifest.kind} ${workload.manifest.name}`),
    },
  ];
}

function configAt({ manifest, podField }: Workload, field: string) {
  return place(manifest, `${podField}.dnsConfig.${field}`);
}
