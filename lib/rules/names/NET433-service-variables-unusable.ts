import { has } from '../../facts/releases/answer';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET433: Rule = {
  id: 'NET433',
  name: 'service-variables-unusable',
  severity: Severity.INFO,
  reads: ['services'],
  what: 'The environment variables of a Service start with a digit, like its name.',
  why: 'no shell can read such a variable',
  fix: 'Write a name that starts with a letter, or use the DNS name.',
  waive: 'If no program reads these variables.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables',
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/5311-relaxed-validation-for-service-names',
  ],
  check({ services, target }, report) {
    if (!has(target, 'digitFirstServiceNames')) return;
    for (const { manifest, isHeadless, type } of services) {
      if (!/^\d/.test(manifest.name) || isHeadless || type === 'ExternalName') continue;
      const variable = `${manifest.name.toUpperCase().replace(/-/g, '_')}_SERVICE_HOST`;
      report({
        places: [place(manifest, 'metadata.name')],
        what: `pods get the address of Service ${manifest.name} as ${variable}`,
      });
    }
  },
};
