import type { Finding } from '../rules/finding';
import { NET003 } from '../rules/input/NET003-field-of-wrong-type';
import { NET009 } from '../rules/input/NET009-field-value-refused';
import { Severity } from '../rules/rule';
import type { FoundFault } from '../ways/chain/found-faults';

/** The rules by which the API server refuses the whole object. */
const REFUSALS = new Set([NET003, NET009]);

/** Findings as those who trace requests take them: advice stops no request. */
export function faultsOf(findings: readonly Finding[]): FoundFault[] {
  const grave = findings.filter(({ severity }) => severity !== Severity.INFO);
  return grave.map(({ rule, severity, what, fix, places }) => {
    const isError = severity === Severity.ERROR;
    return { id: rule.id, isError, isRefusal: isError && REFUSALS.has(rule), what, fix, places };
  });
}
