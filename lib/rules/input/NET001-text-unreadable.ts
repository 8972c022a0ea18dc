import type { Rule } from '../rule';
import { Severity } from '../rule';

export const NET001: Rule = {
  id: 'NET001',
  name: 'text-unreadable',
  severity: Severity.ERROR,
  reads: ['unreadable'],
  what: 'A text cannot be read.',
  why: 'the cluster cannot read it either, or only in another way, and no rule has looked at what it holds',
  fix: 'Mend the text, or leave the file out.',
  waive: 'Never: leave the file out of what is checked, or raise `--max-size`.',
  sources: ['https://yaml.org/spec/1.2.2/'],
  check({ unreadable }, report) {
    for (const { origin, what, fix, isRead } of unreadable) {
      const places = [{ field: '', origin }];
      report(
        isRead
          ? { places, what, why: HIDDEN, fix, severity: Severity.WARNING }
          : { places, what, fix },
      );
    }
  },
};

const HIDDEN =
  '`kubectl` reads the last value and drops the others without a word, and other tools refuse the text';
