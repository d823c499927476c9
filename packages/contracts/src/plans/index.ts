export * from './plan-project.ts';
