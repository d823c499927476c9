export * from './plan-project.ts';
export * from './plan.ts';
