import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { AriaLocale } from './aria-locale.tsx';
import css from './tabs.module.css';

export type TabItem = {
  readonly id: string;
  readonly label: string;
  /** How many wait inside. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

/** Parts of one screen, one at a time. `selected` belongs in the URL. */
export function Tabs({
  label,
  items,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}) {
  return (
    <AriaLocale>
      <AriaTabs
        className={css['tabs'] ?? ''}
        keyboardActivation="manual"
        {...(selected === undefined ? {} : { selectedKey: selected })}
        onSelectionChange={(key) => onSelect?.(String(key))}
      >
        <TabList aria-label={label} className={css['list'] ?? ''}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={css['tab'] ?? ''}>
              {item.label}
              {item.count === undefined ? null : <span className={css['count']}>{item.count}</span>}
            </Tab>
          ))}
        </TabList>
        {items.map((item) => (
          <TabPanel key={item.id} id={item.id} className={css['panel'] ?? ''}>
            {item.content}
          </TabPanel>
        ))}
      </AriaTabs>
    </AriaLocale>
  );
}
