import { adminNav } from '../features/admin/routes.tsx';
import { committeesNav } from '../features/committees/routes.tsx';
import { duplicatesNav } from '../features/duplicates/routes.tsx';
import { homeNav } from '../features/home/routes.tsx';
import { institutionNav } from '../features/institution/routes.tsx';
import { plansNav } from '../features/plans/routes.tsx';
import { projectsNav } from '../features/projects/routes.tsx';
import { saeolNav } from '../features/saeol/routes.tsx';
import { searchNav } from '../features/search/routes.tsx';
import type { NavEntry } from '../lib/nav.ts';

/** The main menu in the order of the work. */
export const navigation: readonly NavEntry[] = [
  ...homeNav,
  ...plansNav,
  ...projectsNav,
  ...duplicatesNav,
  ...committeesNav,
  ...saeolNav,
  ...institutionNav,
  ...searchNav,
  ...adminNav,
];
