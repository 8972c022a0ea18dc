import type { Rule } from '../rule';
import { Severity } from '../rule';

export const NET001: Rule = {
  id: 'NET001',
  name: 'text-unreadable',
  severity: Severity.ERROR,
  reads: ['unreadable'],
  what: 'The file cannot be parsed.',
  why: 'the cluster cannot parse it either, or reads something else, and no rule has checked its content',
  fix: 'Correct the file, or exclude it from the check.',
  waive: 'Never: exclude the file from the check, or raise `--max-size`.',
  sources: ['https://yaml.org/spec/1.2.2/'],
  check({ unreadable }, report) {
    for (const { origin, what, fix, isRead, isHarmless } of unreadable) {
      const places = [{ field: '', origin }];
      if (isHarmless) report({ places, what, why: TWICE, fix, severity: Severity.INFO });
      else if (isRead) report({ places, what, why: HIDDEN, fix, severity: Severity.WARNING });
      else report({ places, what, fix });
    }
  },
};

const TWICE = '`kubectl` reads the last value, and other tools refuse the file';

const HIDDEN =
  '`kubectl` reads the last value and drops the others silently, and other tools refuse the file';
