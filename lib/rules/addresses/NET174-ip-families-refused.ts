import { SERVICE_REFUSED } from '../../facts/values/sentences';
import { familiesOf, ipFamilies, ipFamilyPolicy, policyOf } from '../../facts/values/ip-families';
import { FAMILIES, FAMILY_POLICIES, isWord } from '../../facts/values/words';
import type { Service } from '../../model/objects/service';
import { servicesWith } from '../../model/queries/written-fields';
import { at, textOf, textsOf } from '../../model/read/fields';
import type { Target } from '../../model/read/target';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET174: Rule = {
  id: 'NET174',
  name: 'ip-families-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A Service has IP families that the API server refuses.',
  why: SERVICE_REFUSED,
  fix: 'Write one family, or two with ipFamilyPolicy: PreferDualStack.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/dual-stack/'],
  check(network, report) {
    for (const service of servicesWith(network, 'ipFamilies', 'ipFamilyPolicy')) {
      const fault = faultOf(service, network.target);
      if (!fault) continue;
      report({
        places: FIELDS.map((key) => place(service.manifest, `spec.${key}`)),
        what: fault.what,
        fix: fault.fix,
      });
    }
  },
};

const FIELDS = ['ipFamilies', 'ipFamilyPolicy', 'type'];

function faultOf(service: Service, target: Target): Pick<Draft, 'what' | 'fix'> | undefined {
  const { spec } = service.manifest;
  const [families, policy] = [textsOf(at(spec, 'ipFamilies')), textOf(at(spec, 'ipFamilyPolicy'))];
  const unknown =
    families.find((one) => !isWord(FAMILIES, one)) ??
    [policy ?? 'SingleStack'].find((one) => !isWord(FAMILY_POLICIES, one));
  if (unknown !== undefined) {
    const fix = `Write one of ${(unknown === policy ? FAMILY_POLICIES : FAMILIES).join(', ')}.`;
    return { what: `${JSON.stringify(unknown)} is unknown`, fix };
  }
  if (service.type === 'ExternalName' && (families.length > 0 || policy !== undefined)) {
    return { what: 'a Service of type ExternalName has no IP families', fix: 'Remove them.' };
  }
  const ofCluster = isFree(service) ? undefined : familiesOf(target.serviceCidrs);
  const ofFamilies = ipFamilies(policyOf(policy, isFree(service)), ofCluster)(families);
  if (ofFamilies) return { what: `ipFamilies ${ofFamilies.what}` };
  const ofPolicy = ipFamilyPolicy(ofCluster)(policy);
  return ofPolicy && { what: `ipFamilyPolicy ${policy} ${ofPolicy.what}`, fix: ONE_FAMILY };
}

const ONE_FAMILY = 'Write PreferDualStack, or remove it.';

/** Without addresses and endpoints of its own, a Service may have what the cluster does not. */
function isFree({ isHeadless, hasSelector }: Service): boolean {
  return isHeadless && !hasSelector;
}
