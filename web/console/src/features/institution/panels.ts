import type { ComponentType } from 'react';
import type { Language } from '../../lib/language.ts';

/** A part of an institution's page that another area adds: its plan, its projects, its Saeol row. */
export type InstitutionPanel = {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Loaded lazily; draws nothing where the reader may see nothing. */
  readonly load: () => Promise<ComponentType<{ readonly code: string }>>;
};

/** Panels in the order of the page; each area adds its line here. */
export const institutionPanels: readonly InstitutionPanel[] = [];
