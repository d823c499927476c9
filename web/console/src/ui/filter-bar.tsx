import type { ReactNode } from 'react';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { Button } from './button.tsx';
import css from './filter-bar.module.css';

/** Filters of a list side by side. Their values belong in the URL. */
export function FilterBar({
  onClear,
  children,
}: {
  /** Given only while something is filtered. */
  readonly onClear?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const text = useText(uiMessages);
  return (
    <div className={css['bar']} role="search" aria-label={text.filters}>
      {children}
      {onClear === undefined ? null : (
        <Button variant="quiet" size="small" icon="close" onPress={onClear}>
          {text.clearFilters}
        </Button>
      )}
    </div>
  );
}
