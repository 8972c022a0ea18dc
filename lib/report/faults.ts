import type { Finding } from '../rules/finding';
import { NET003 } from '../rules/input/NET003-field-of-wrong-type';
import { NET009 } from '../rules/input/NET009-field-value-refused';
import type { Rule } from '../rules/rule';
import { Severity } from '../rules/rule';
import type { FoundFault } from '../ways/chain/found-faults';

/** Findings as those who trace requests take them: advice stops no request. */
export function faultsOf(findings: readonly Finding[]): FoundFault[] {
  const grave = findings.filter(({ severity }) => severity !== Severity.INFO);
  return grave.map(({ rule, severity, what, fix, places }) => {
    const isError = severity === Severity.ERROR;
    return { id: rule.id, isError, isRefusal: isError && refusesObject(rule), what, fix, places };
  });
}

/** Whether a rule finds what makes the API server refuse the whole object. */
function refusesObject(rule: Rule): boolean {
  return rule === NET003 || rule === NET009;
}
