import { expect } from 'vitest';
import { matchers } from './build/lib/matchers/matchers.js';

expect.extend(matchers);
