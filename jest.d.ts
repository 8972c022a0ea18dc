export * from './build/lib/jest';
