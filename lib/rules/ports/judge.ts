import type { Fact } from '../../facts/values/fault';
import type { Service } from '../../model/objects/service';
import { servicesByPorts } from '../../model/queries/alike-ports';
import type { Network } from '../../model/queries/network';
import type { Draft, Place, Report } from '../rule';
import { draftOf } from '../rule';

/**
 * Reports a field that a fact finds a fault in. `instead` stands in for what the fact says where it
 * speaks of the props of a construct, or where the files show more.
 */
export function reportFault<T extends string | number>(
  report: Report,
  place: Place,
  value: T,
  fact: Fact<T>,
  instead: Partial<Draft> = {},
): void {
  const fault = fact(value);
  if (fault) report({ ...draftOf(place, value, fault), ...instead });
}

/**
 * Asks what is wrong with the ports of each Service. Where it is nothing, it is nothing for those whose
 * ports are written alike, and they are not asked.
 */
export function judgePorts(
  network: Network,
  report: Report,
  judge: (service: Service, report: Report) => void,
): void {
  for (const services of servicesByPorts(network).values()) {
    const [first] = services;
    const drafts: Draft[] = [];
    if (first) judge(first, (draft) => drafts.push(draft));
    drafts.forEach(report);
    if (drafts.length > 0) for (const other of services.slice(1)) judge(other, report);
  }
}

/** A value of any kind as it is shown in a finding. */
export function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
