import type { Finding } from '../rules/finding';
import { Severity } from '../rules/rule';
import type { FoundFault } from '../ways/chain/found-faults';

/** Findings as those who trace requests take them: advice stops no request. */
export function faultsOf(findings: readonly Finding[]): FoundFault[] {
  const grave = findings.filter(({ severity }) => severity !== Severity.INFO);
  return grave.map(({ rule, severity, what, fix, places }) => {
    const isError = severity === Severity.ERROR;
    return {
      id: rule.id,
      isError,
      isRefusal: isError && (rule.isRefusal ?? false),
      what,
      fix,
      places,
    };
  });
}
