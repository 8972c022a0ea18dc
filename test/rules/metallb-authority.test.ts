import type { Target } from '../../lib/model/read/target';
import { RULES } from '../../lib/rules/all';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import type { AuthorityCase } from '../support/authority';
import { authorityCases, testWithAuthority } from '../support/authority';
import { networkOf } from '../support/network';

interface MetallbCase extends AuthorityCase {
  readonly cluster: Partial<Target>;
}

/** What MetalLB's own tests say otherwise, and why no manifest shows it. */
const DISAGREE: Readonly<Record<string, string>> = {
  'For|TestParse/config_using_all_features':
    'the test parses for no BGP mode, and in FRR mode MetalLB refuses two router IDs, as its tests of that mode show',
  'For|TestParse/Peer_with_non_existing_BFD_Profile':
    'the profile is in no file, and may be in the cluster: MetalLB tries again when it is made',
  'For|TestParse/Multiple_BFD_Profiles_with_the_same_name':
    'an API server holds one object of a name, so what is given twice is one object',
  'For|TestParse/BGP_Peer_with_unavailable_secret_ref':
    'as with the profile, the Secret is in no file, and may be in the cluster',
  'DiscardNativeOnly|TestValidateFRR/duplicate_address,_disjoint_selectors_but_no_nodes_known_(conservative)':
    'a cluster has nodes, and no node has the host names of two',
};

function disagreements(name: string): string[] {
  return authorityCases(name)
    .map((one) => one as MetallbCase)
    .filter(({ cluster, refused, yaml }) => {
      const findings = runRules(RULES, [networkOf(yaml, cluster)]);
      return findings.some(({ severity }) => severity === Severity.ERROR) !== refused;
    })
    .map(({ id }) => id);
}

testWithAuthority('the configuration is refused as MetalLB refuses it', () => {
  expect(disagreements('metallb-config').sort()).toEqual(Object.keys(DISAGREE).sort());
});

testWithAuthority('addresses are refused as the allocator of MetalLB refuses them', () => {
  expect(disagreements('metallb-allocator')).toEqual([]);
});
