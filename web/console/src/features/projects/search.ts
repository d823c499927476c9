/** What narrows the list of projects; lives in the address. */
export type ProjectSearch = {
  q?: string;
  source?: 'plan' | 'import' | 'system';
  status?: 'open' | 'closed';
  scope?: 'mine';
  page?: number;
};

/** The views of the consultation queue. */
export const consultationViews = ['desk', 'mine', 'opinion', 'all'] as const;
