export * from './plan-project.ts';
export * from './plan.ts';
export * from './same-project.ts';
export * from './project.ts';
export * from './consultation.ts';
